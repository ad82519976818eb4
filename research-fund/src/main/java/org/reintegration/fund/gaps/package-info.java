/** The register of knowledge gaps. */
@NullMarked
package org.reintegration.fund.gaps;

import org.jspecify.annotations.NullMarked;
