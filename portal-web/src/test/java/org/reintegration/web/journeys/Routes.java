package org.reintegration.web.journeys;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;

/** Every route that JAX-RS mounts, read from the resource classes themselves. */
final class Routes {

    private static final String API = "/api/v1";

    private Routes() {}

    /** Such as {@code GET /api/v1/library/records/{id}}. */
    static Set<String> mounted() {
        Set<String> routes = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.reintegration.web")) {
            if (type.isAnnotatedWith(Path.class)) {
                add(routes, type.reflect());
            }
        }
        return routes;
    }

    private static void add(Set<String> routes, Class<?> resource) {
        String base = API + step(resource.getAnnotation(Path.class));
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    routes.add(verb.value() + " " + base + step(method.getAnnotation(Path.class)));
                }
            }
        }
    }

    private static String step(Path path) {
        if (path == null || path.value().isEmpty() || path.value().equals("/")) {
            return "";
        }
        String value = path.value()
                .replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}", "{$1}")
                .replaceAll("/$", "");
        return value.startsWith("/") ? value : "/" + value;
    }
}
