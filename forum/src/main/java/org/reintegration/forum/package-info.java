/** The community: groups hold discussions, a discussion is a tree of numbered posts, and whoever follows them hears of what is new. */
@NullMarked
package org.reintegration.forum;

import org.jspecify.annotations.NullMarked;
