/** How rooms tell search of their content without knowing search, and how they name one another's content without knowing one another. */
@NullMarked
package org.reintegration.kernel.content;

import org.jspecify.annotations.NullMarked;
