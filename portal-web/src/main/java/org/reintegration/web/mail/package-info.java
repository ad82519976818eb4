/** Mails: their words, their shape, their sending. */
@NullMarked
package org.reintegration.web.mail;

import org.jspecify.annotations.NullMarked;
