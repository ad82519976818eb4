package org.reintegration.web.library.templates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.templates.TemplateField;
import org.reintegration.library.templates.TemplateWords;
import org.reintegration.web.words.Words;

/** The words of the templates: those of the form on the page, and a few on how a template is used. */
@ApplicationScoped
public class TemplateLabels implements TemplateWords {

    private static final List<String> HELPS = List.of(
            "library.template.help.fill",
            "library.template.help.where",
            "library.template.help.back",
            "library.form.no-names");

    private final Words words;
    private final Vocabularies vocabularies;

    @Inject
    public TemplateLabels(Words words, Vocabularies vocabularies) {
        this.words = words;
        this.vocabularies = vocabularies;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    TemplateLabels() {
        this(null, null);
    }

    @Override
    public String heading(TemplateField field, Language language) {
        String key = field.equals(TemplateField.REST) ? "library.template.rest" : "library.field." + field.label();
        return words.of(key, language);
    }

    @Override
    public String column(TemplateField field, String column, Language language) {
        String table = field.name().equals("text.blocks") ? "library.block." : "library.result.";
        return words.of(table + column, language);
    }

    @Override
    public Set<String> helps(ResourceKind kind, Language language) {
        Set<String> all = new LinkedHashSet<>();
        all.add(title(kind, language));
        all.addAll(instructions(language));
        TemplateField.of(kind).forEach(field -> hint(field, language).ifPresent(all::add));
        return all;
    }

    @Override
    public Set<String> unwritten(Language language) {
        return Set.of(here(language), choose(language));
    }

    String title(ResourceKind kind, Language language) {
        String type = kind == ResourceKind.LESSON ? "lesson-learned" : "good-practice";
        return vocabularies.named(Vocabularies.RESOURCE_TYPES).label(type, language);
    }

    List<String> instructions(Language language) {
        return HELPS.stream().map(key -> words.of(key, language)).toList();
    }

    Optional<String> hint(TemplateField field, Language language) {
        String key = field.equals(TemplateField.REST) ? "library.template.rest-hint" : "library.hint." + field.label();
        return Stream.of(key)
                .filter(one -> words.has(one, language))
                .map(one -> words.of(one, language))
                .findFirst();
    }

    /** What stands in a place until somebody writes there. */
    String here(Language language) {
        return words.of("library.template.here", language);
    }

    String choose(Language language) {
        return words.of("library.choose", language);
    }
}
