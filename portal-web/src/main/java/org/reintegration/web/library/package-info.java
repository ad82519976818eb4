/** Pages and REST of the library. */
@NullMarked
package org.reintegration.web.library;

import org.jspecify.annotations.NullMarked;
