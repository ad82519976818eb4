/** Templates to be filled in without a line: written as Word files in every language, taken in again, shown with what came of them. */
@NullMarked
package org.reintegration.web.library.templates;

import org.jspecify.annotations.NullMarked;
