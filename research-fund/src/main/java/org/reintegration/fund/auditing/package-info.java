/** Adds everything up again: what must hold whatever happens. */
@NullMarked
package org.reintegration.fund.auditing;

import org.jspecify.annotations.NullMarked;
