/** The five languages. */
@NullMarked
package org.reintegration.kernel.text;

import org.jspecify.annotations.NullMarked;
