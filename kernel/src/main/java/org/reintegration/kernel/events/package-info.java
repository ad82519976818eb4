/** Effects that leave a transaction: events, the outbox that keeps them, and the relay that delivers them. */
@NullMarked
package org.reintegration.kernel.events;

import org.jspecify.annotations.NullMarked;
