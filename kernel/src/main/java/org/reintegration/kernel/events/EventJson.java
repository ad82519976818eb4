package org.reintegration.kernel.events;

import org.reintegration.kernel.json.RecordJson;

/** Events as JSON, and back by the name of their class. */
final class EventJson {

    private EventJson() {}

    static String write(DomainEvent event) {
        return RecordJson.write(event);
    }

    static DomainEvent read(String type, String json) {
        try {
            ClassLoader portal = Thread.currentThread().getContextClassLoader();
            return RecordJson.read(json, Class.forName(type, true, portal).asSubclass(DomainEvent.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("No such event any more: " + type, e);
        }
    }
}
