/**
 * The resources library: what practitioners learned and did, from draft through review to published versions.
 *
 * <p>{@code records} holds the records with their states, drafts, reviews and publication; {@code imports} reads the catalogue
 * and the programmes from CSV; {@code programmes} is the register that records refer to.
 */
@NullMarked
package org.reintegration.library;

import org.jspecify.annotations.NullMarked;
