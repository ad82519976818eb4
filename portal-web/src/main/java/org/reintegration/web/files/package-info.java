/** Files over HTTP: taken in piece by piece, handed out in ranges, shown with what is known of them. */
@NullMarked
package org.reintegration.web.files;

import org.jspecify.annotations.NullMarked;
