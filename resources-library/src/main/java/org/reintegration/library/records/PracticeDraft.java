package org.reintegration.library.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** A good practice as its author writes it. */
public record PracticeDraft(
        Language language,
        String title,
        String summary,
        PracticeText text,
        Facts facts,
        Sensitivity sensitivity,
        boolean sample)
        implements Draft {

    /** Id in the vocabulary of resource types. */
    static final String TYPE = "good-practice";

    public PracticeDraft(
            @Nullable Language language,
            @Nullable String title,
            @Nullable String summary,
            @Nullable PracticeText text,
            @Nullable Facts facts,
            @Nullable Sensitivity sensitivity,
            boolean sample) {
        this.language = Draft.orDefault(language);
        this.title = Given.text(title);
        this.summary = Given.text(summary);
        this.text = text == null ? PracticeText.empty() : text;
        this.facts = facts == null ? Facts.none() : facts;
        this.sensitivity = Draft.orPublic(sensitivity);
        this.sample = sample;
    }

    public static PracticeDraft empty(Language language) {
        return new PracticeDraft(language, "", "", null, null, null, false);
    }

    /** The same steps for another country: results, dates and whoever stood behind it do not travel. */
    PracticeDraft adaptedFor(String country) {
        List<String> none = List.of();
        Facts there = new Facts(
                List.of(country),
                none,
                none,
                none,
                null,
                facts.primaryCell(),
                facts.cells(),
                facts.stages(),
                facts.targetGroups(),
                facts.themes(),
                facts.returnTypes(),
                facts.sdgTargets(),
                facts.gcmObjectives(),
                null,
                "",
                null,
                null,
                facts.licence(),
                none,
                null,
                List.of(),
                List.of(),
                null,
                null);
        PracticeText words = new PracticeText(
                text.full(),
                text.challenge(),
                text.objective(),
                text.steps(),
                text.blocks(),
                text.whoDoesWhat(),
                "",
                "",
                List.of(),
                null,
                "",
                "",
                "",
                text.advice());
        return new PracticeDraft(language, title, summary, words, there, sensitivity, sample);
    }

    @Override
    public ResourceKind kind() {
        return ResourceKind.PRACTICE;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
