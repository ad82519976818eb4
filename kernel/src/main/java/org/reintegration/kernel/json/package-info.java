/** How records of plain values are written as JSON. */
@NullMarked
package org.reintegration.kernel.json;

import org.jspecify.annotations.NullMarked;
