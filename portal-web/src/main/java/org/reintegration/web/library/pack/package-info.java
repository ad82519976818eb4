/** A public collection as a directory of pages and files that are read without a line. */
@NullMarked
package org.reintegration.web.library.pack;

import org.jspecify.annotations.NullMarked;
