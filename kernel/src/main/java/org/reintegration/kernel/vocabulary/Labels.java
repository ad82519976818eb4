package org.reintegration.kernel.vocabulary;

import java.util.EnumMap;
import java.util.Map;
import org.reintegration.kernel.text.Language;

/** One short text in every language of the portal. */
public record Labels(Map<Language, String> byLanguage) {

    public Labels {
        byLanguage = new EnumMap<>(byLanguage);
        for (Language language : Language.values()) {
            if (!byLanguage.containsKey(language)) {
                throw new IllegalArgumentException("No label in " + language + " beside " + byLanguage);
            }
        }
    }

    public String in(Language language) {
        String label = byLanguage.get(language);
        if (label == null) {
            throw new IllegalStateException("No label in " + language);
        }
        return label;
    }
}
