/** The register of programmes that records come from. */
@NullMarked
package org.reintegration.library.programmes;

import org.jspecify.annotations.NullMarked;
