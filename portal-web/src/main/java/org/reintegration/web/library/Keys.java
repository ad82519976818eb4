package org.reintegration.web.library;

import java.util.Locale;

/** Constants of the library as parts of keys of words. */
final class Keys {

    private Keys() {}

    /** {@code IN_REVIEW} becomes {@code in-review}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
