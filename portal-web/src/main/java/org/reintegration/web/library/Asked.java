package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** What an address of the library asks for, and which button of its forms was pressed. */
@RequestScoped
class Asked {

    @Inject
    HttpServletRequest request;

    String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    /** The number of a page of a list; what is no number is the first page. */
    int page() {
        String asked = text("page");
        return asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1;
    }

    /** A number that the form or the address carries; {@code otherwise} when there is none, or something else. */
    int number(String name, int otherwise) {
        String asked = text(name);
        return asked.matches("\\d{1,9}") ? Integer.parseInt(asked) : otherwise;
    }

    /** The version of something that the page showed, when the form carries it. */
    OptionalInt seen(String name) {
        int shown = number(name, -1);
        return shown < 0 ? OptionalInt.empty() : OptionalInt.of(shown);
    }

    /** Whether a form was sent: what was typed in it stands, whatever is stored. */
    boolean isSent() {
        return request.getMethod().equals("POST");
    }

    /** Acts on the value of a button, when it was this one that was pressed. */
    void pressed(String button, Consumer<String> act) {
        if (isSent()) {
            Optional.ofNullable(request.getParameter(button)).ifPresent(act);
        }
    }
}
