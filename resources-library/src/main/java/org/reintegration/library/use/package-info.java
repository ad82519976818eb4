/** What people report of using a record elsewhere: the evidence of a practice grows by it. */
@NullMarked
package org.reintegration.library.use;

import org.jspecify.annotations.NullMarked;
