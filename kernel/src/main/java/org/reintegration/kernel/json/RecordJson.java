package org.reintegration.kernel.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/** Records as JSON: their components and nothing computed from them, so that what is read again is what was written. */
public final class RecordJson {

    private static final Jsonb JSON =
            JsonbBuilder.create(new JsonbConfig().withPropertyVisibilityStrategy(new ComponentsOnly()));

    private RecordJson() {}

    /** For whoever reads and writes streams, such as the API. */
    public static Jsonb json() {
        return JSON;
    }

    public static String write(Object value) {
        return JSON.toJson(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.fromJson(json, type);
    }

    /** A record may answer questions beside its components; they are no part of what is stored. */
    private static final class ComponentsOnly implements PropertyVisibilityStrategy {

        @Override
        public boolean isVisible(Field field) {
            return false;
        }

        @Override
        public boolean isVisible(Method method) {
            Class<?> owner = method.getDeclaringClass();
            if (!owner.isRecord()) {
                return Modifier.isPublic(method.getModifiers());
            }
            for (var component : owner.getRecordComponents()) {
                if (component.getAccessor().equals(method)) {
                    return true;
                }
            }
            return false;
        }
    }
}
