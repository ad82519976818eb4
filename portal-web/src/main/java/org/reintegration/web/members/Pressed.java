package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Consumer;

/** Which button of a list was pressed: each carries the id of its row, so that a list changed meanwhile hits no other row. */
@RequestScoped
class Pressed {

    @Inject
    HttpServletRequest request;

    /** Does it with the number on the button, when that button was pressed. */
    void number(String button, Consumer<Long> act) {
        word(button)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .ifPresent(act);
    }

    Optional<String> word(String button) {
        return request.getMethod().equals("POST")
                ? Optional.ofNullable(request.getParameter(button))
                : Optional.empty();
    }
}
