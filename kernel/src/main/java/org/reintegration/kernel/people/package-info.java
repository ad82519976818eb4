/** Who is asking, what they are trusted with, and what rooms may know of people. */
@NullMarked
package org.reintegration.kernel.people;

import org.jspecify.annotations.NullMarked;
