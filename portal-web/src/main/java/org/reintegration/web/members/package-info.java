/** How a request proves its sender, and the pages and resources of people. */
@NullMarked
package org.reintegration.web.members;

import org.jspecify.annotations.NullMarked;
