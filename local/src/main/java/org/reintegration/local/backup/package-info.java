/** The portal's contents in one file, and back from it: the database and the members' files together. */
@NullMarked
package org.reintegration.local.backup;

import org.jspecify.annotations.NullMarked;
