/** Exact amounts. */
@NullMarked
package org.reintegration.kernel.money;

import org.jspecify.annotations.NullMarked;
