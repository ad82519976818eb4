/** The clock. */
@NullMarked
package org.reintegration.kernel.time;

import org.jspecify.annotations.NullMarked;
