/** The door and the frame of every page: who is calling in which language, addresses, headers, caching, errors. */
@NullMarked
package org.reintegration.web.site;

import org.jspecify.annotations.NullMarked;
