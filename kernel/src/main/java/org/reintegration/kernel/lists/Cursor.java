package org.reintegration.kernel.lists;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.reintegration.kernel.rules.Refusal;

/** The sort keys of the last row read, packed into one opaque word of an address. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String of(Object... keys) {
        String joined = String.join(
                SEPARATOR, List.of(keys).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /** The keys again; a cursor that we did not make is the reader's bad input. */
    public static List<String> keys(String cursor, int expected) {
        try {
            List<String> keys = List.of(
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (keys.size() == expected) {
                return keys;
            }
        } catch (IllegalArgumentException notBase64) {
            throw refused();
        }
        throw refused();
    }

    private static Refusal refused() {
        return Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
    }
}
