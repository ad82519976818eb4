/** What members should hear of, in the portal and by mail. */
@NullMarked
package org.reintegration.members.notices;

import org.jspecify.annotations.NullMarked;
