/** The standing texts: about, privacy, terms, house rules. */
@NullMarked
package org.reintegration.web.texts;

import org.jspecify.annotations.NullMarked;
