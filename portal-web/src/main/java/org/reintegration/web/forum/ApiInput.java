package org.reintegration.web.forum;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/** What programs send along with a request, read once for every resource here. */
final class ApiInput {

    private ApiInput() {}

    static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Refusal.of(Refusal.Kind.BAD_INPUT, Refusal.Common.THE_REQUEST_CAN_BE_READ);
        }
        return body;
    }

    /** A program that gives no key asks for something new every time. */
    static String key(@Nullable String idempotencyKey) {
        return idempotencyKey == null || idempotencyKey.isBlank()
                ? UUID.randomUUID().toString()
                : idempotencyKey.strip();
    }

    /** A constant as programs write it: {@code every-post}. */
    static <E extends Enum<E>> E constant(Class<E> type, String field, @Nullable String slug) {
        String name = slug == null ? "" : slug.toUpperCase(Locale.ROOT).replace('-', '_');
        return Sent.constant(type, name).orElseThrow(() -> Refusal.badInput(field, Refusal.Common.THE_VALUE_IS_KNOWN));
    }
}
