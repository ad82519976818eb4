/** How rooms have files without knowing where files live. */
@NullMarked
package org.reintegration.kernel.files;

import org.jspecify.annotations.NullMarked;
