/** The standing texts of the portal, which administrators edit and every room may point to. */
@NullMarked
package org.reintegration.kernel.texts;

import org.jspecify.annotations.NullMarked;
