/** Finding things, for people and for programs, and the administrator's view of the index. */
@NullMarked
package org.reintegration.web.search;

import org.jspecify.annotations.NullMarked;
