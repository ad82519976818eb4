/** How values of the kernel are stored. */
@NullMarked
package org.reintegration.kernel.persistence;

import org.jspecify.annotations.NullMarked;
