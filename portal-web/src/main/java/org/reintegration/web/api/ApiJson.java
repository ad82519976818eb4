package org.reintegration.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import org.reintegration.kernel.json.RecordJson;

/** The API writes records as the rooms store them: components and nothing computed. */
@Provider
public class ApiJson implements ContextResolver<Jsonb> {

    @Override
    public Jsonb getContext(Class<?> type) {
        return RecordJson.json();
    }
}
