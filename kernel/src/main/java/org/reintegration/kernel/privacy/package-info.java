/** What must never stand in public about a beneficiary, and how it is noticed in a text. */
@NullMarked
package org.reintegration.kernel.privacy;

import org.jspecify.annotations.NullMarked;
