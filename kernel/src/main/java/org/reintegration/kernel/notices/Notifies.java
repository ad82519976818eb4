package org.reintegration.kernel.notices;

import java.util.List;
import org.reintegration.kernel.events.DomainEvent;

/** An event that somebody should hear of. */
public interface Notifies extends DomainEvent {

    List<Notice> notices();
}
