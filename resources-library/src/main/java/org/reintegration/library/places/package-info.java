/** Which countries are like which, and why, so that a reader finds what worked in places like theirs. */
@NullMarked
package org.reintegration.library.places;

import org.jspecify.annotations.NullMarked;
