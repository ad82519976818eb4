/** Files: taken in piece by piece, kept by the hash of their content, read by a worker in a JVM of its own, handed out to those the owner of the content lets read. */
@NullMarked
package org.reintegration.files;

import org.jspecify.annotations.NullMarked;
