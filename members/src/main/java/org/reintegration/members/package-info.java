/** People: who they are, how they prove it, what they are trusted with, and what they should hear of. */
@NullMarked
package org.reintegration.members;

import org.jspecify.annotations.NullMarked;
