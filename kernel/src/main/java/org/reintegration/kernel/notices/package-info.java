/** What a person should hear of. */
@NullMarked
package org.reintegration.kernel.notices;

import org.jspecify.annotations.NullMarked;
