/** The register of organisations that members choose theirs from. */
@NullMarked
package org.reintegration.members.organisations;

import org.jspecify.annotations.NullMarked;
