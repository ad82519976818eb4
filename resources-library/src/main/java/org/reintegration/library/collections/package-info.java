/** Records that members gather: collections to share or to keep for oneself, and bookmarks. */
@NullMarked
package org.reintegration.library.collections;

import org.jspecify.annotations.NullMarked;
