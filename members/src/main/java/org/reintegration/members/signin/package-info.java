/** Proof of who is asking: sessions, API tokens, limits on attempts, signatures. */
@NullMarked
package org.reintegration.members.signin;

import org.jspecify.annotations.NullMarked;
