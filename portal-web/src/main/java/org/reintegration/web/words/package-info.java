/** The words of pages, mails and problems in five languages. */
@NullMarked
package org.reintegration.web.words;

import org.jspecify.annotations.NullMarked;
