/** What happens once when the portal starts. */
@NullMarked
package org.reintegration.web.start;

import org.jspecify.annotations.NullMarked;
