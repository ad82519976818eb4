/** Parts of lists: by cursor for programs, by number for people. */
@NullMarked
package org.reintegration.kernel.lists;

import org.jspecify.annotations.NullMarked;
