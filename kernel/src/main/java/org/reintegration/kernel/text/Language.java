package org.reintegration.kernel.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages the portal speaks; content is written in one of them and may be translated into the others. */
public enum Language {
    EN("English"),
    FR("Français"),
    ES("Español"),
    AR("العربية"),
    PT("Português");

    public static final Language DEFAULT = EN;

    private final String ownName;

    Language(String ownName) {
        this.ownName = ownName;
    }

    /** The BCP 47 tag, which is also the first step of every page's address. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For writing numbers and dates; in Arabic with the digits that people type in forms, because dates came with those and sums did not. */
    public Locale locale() {
        return Locale.forLanguageTag(this == AR ? "ar-u-nu-latn" : tag());
    }

    public String ownName() {
        return ownName;
    }

    public boolean rightToLeft() {
        return this == AR;
    }

    /** The value of the HTML attribute {@code dir}. */
    public String direction() {
        return rightToLeft() ? "rtl" : "ltr";
    }

    public static Optional<Language> ofTag(@Nullable String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equalsIgnoreCase(tag))
                .findFirst();
    }

    public static Optional<Language> of(Locale locale) {
        return ofTag(locale.getLanguage());
    }
}
