/** Taking records over from other catalogues by OAI-PMH, again and again, and saying where each came from. */
@NullMarked
package org.reintegration.library.harvests;

import org.jspecify.annotations.NullMarked;
