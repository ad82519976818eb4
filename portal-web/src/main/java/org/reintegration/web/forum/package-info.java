/** The community's pages, API and feeds. */
@NullMarked
package org.reintegration.web.forum;

import org.jspecify.annotations.NullMarked;
