/** Counting what is too frequent to be written down one by one. */
@NullMarked
package org.reintegration.kernel.counting;

import org.jspecify.annotations.NullMarked;
