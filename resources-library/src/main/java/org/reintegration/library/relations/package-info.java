/** How records relate to one another and to what lies outside the library, and the trail of a practice from country to country. */
@NullMarked
package org.reintegration.library.relations;

import org.jspecify.annotations.NullMarked;
