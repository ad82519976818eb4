package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/** What an address asks for and which button was pressed. */
@RequestScoped
@Named("sent")
public class Sent {

    @Inject
    HttpServletRequest request;

    String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** A number of the address; what is no number counts as {@code otherwise}. */
    int number(String name, int otherwise) {
        String value = text(name);
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }

    /** The value of the button pressed, when it was this one. */
    Optional<String> pressed(String button) {
        return request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter(button))
                : Optional.empty();
    }

    /** A constant by its name as it stood on a button or in a choice. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** The key under which a form is sent: the same when the same form is sent again. */
    public String getKey() {
        String sent = text("key");
        return sent.isEmpty() ? UUID.randomUUID().toString() : sent;
    }
}
