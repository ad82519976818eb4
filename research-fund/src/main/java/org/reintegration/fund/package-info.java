/**
 * The research fund: from a gap in what is known, through a call and its applications, to awards that the money covers.
 *
 * <p>{@code gaps} is the register of what nobody knows yet; {@code calls} asks for studies; {@code applications} holds the
 * applications through screening, review, ranking and decision, because one table moves them all; {@code ledger} keeps the money.
 */
@NullMarked
package org.reintegration.fund;

import org.jspecify.annotations.NullMarked;
