/** Searches that members keep, and what they hear of them: by mail in their language and morning, and as a feed; never empty, never twice. */
@NullMarked
package org.reintegration.search.alerts;

import org.jspecify.annotations.NullMarked;
