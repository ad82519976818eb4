/** What the portal tells those who run it: whether it can serve, and figures by token. */
@NullMarked
package org.reintegration.web.health;

import org.jspecify.annotations.NullMarked;
