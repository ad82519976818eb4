/** Work the portal does by itself. */
@NullMarked
package org.reintegration.web.jobs;

import org.jspecify.annotations.NullMarked;
