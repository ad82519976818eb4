/**
 * The worker: one JVM takes files from the queue, has them scanned and stores what was found, and never opens one; another, without
 * a word of the database and with little memory, opens them and is ended when it takes too long.
 */
@NullMarked
package org.reintegration.files.worker;

import org.jspecify.annotations.NullMarked;
