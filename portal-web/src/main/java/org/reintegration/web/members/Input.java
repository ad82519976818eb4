package org.reintegration.web.members;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Reads what a program sent, where anything may be missing. */
final class Input {

    private Input() {}

    static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Refusal.of(Refusal.Kind.BAD_INPUT, Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return body;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static List<String> list(@Nullable List<@Nullable String> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .flatMap(Stream::ofNullable)
                        .filter(Objects::nonNull)
                        .toList();
    }

    static Language language(@Nullable String tag, Language otherwise) {
        return tag == null
                ? otherwise
                : Language.ofTag(tag)
                        .orElseThrow(() -> Refusal.badInput("language", Refusal.Common.THE_VALUE_IS_KNOWN));
    }
}
