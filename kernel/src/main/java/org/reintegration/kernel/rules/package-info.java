/** How the domain says yes or no. */
@NullMarked
package org.reintegration.kernel.rules;

import org.jspecify.annotations.NullMarked;
