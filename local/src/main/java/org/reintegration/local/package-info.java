/** One machine, one command: the servers the portal needs, started together, stopped in order, and the same servers for the tests. */
@NullMarked
package org.reintegration.local;

import org.jspecify.annotations.NullMarked;
