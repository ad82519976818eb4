/** Calls for studies: written, published, closed by the clock. */
@NullMarked
package org.reintegration.fund.calls;

import org.jspecify.annotations.NullMarked;
