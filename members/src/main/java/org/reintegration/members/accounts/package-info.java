/** An account's life: registration, sign-in, profile, roles, suspension, erasure. */
@NullMarked
package org.reintegration.members.accounts;

import org.jspecify.annotations.NullMarked;
