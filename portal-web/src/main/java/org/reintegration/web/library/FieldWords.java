package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.words.Spoken;

/** What the fields of a version are called, and what stands in them, in the reader's language. */
@Named("fieldWords")
@RequestScoped
public class FieldWords {

    @Inject
    Pickers pickers;

    @Inject
    Spoken spoken;

    public String name(String field) {
        return spoken.say("library.field.".concat(field.replace("text.", "").replace("facts.", "")));
    }

    /** A value in words, also where it is an id. */
    public String shown(@Nullable String vocabulary, String value) {
        if (vocabulary == null) {
            return value;
        }
        return switch (vocabulary) {
            case "cells" -> pickers.cellLabel(value);
            case "themes" -> spoken.theme(value);
            case "contributors" -> contributor(value);
            case "files" -> value.substring(value.indexOf(':') + 1);
            default -> spoken.label(vocabulary, value);
        };
    }

    /** All values of a field, each as it is shown. */
    public List<String> all(@Nullable String vocabulary, List<String> values) {
        return values.stream().map(value -> shown(vocabulary, value)).toList();
    }

    private String contributor(String roleAndName) {
        String[] parts = roleAndName.split(":", 2);
        return spoken.say("site.pair", spoken.label(Vocabularies.CONTRIBUTOR_ROLES, parts[0]), parts[parts.length - 1]);
    }
}
