/** Who did what, kept for good: ids only, append-only. */
@NullMarked
package org.reintegration.kernel.audit;

import org.jspecify.annotations.NullMarked;
