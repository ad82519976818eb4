/** How rooms tell search of their content without knowing search. */
@NullMarked
package org.reintegration.kernel.content;

import org.jspecify.annotations.NullMarked;
