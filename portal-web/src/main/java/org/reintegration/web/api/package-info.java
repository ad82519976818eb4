/** What all REST resources share: the application, problems, readers of input. */
@NullMarked
package org.reintegration.web.api;

import org.jspecify.annotations.NullMarked;
