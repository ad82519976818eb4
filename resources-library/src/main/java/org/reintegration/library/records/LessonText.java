package org.reintegration.library.records;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a lesson learned.
 *
 * @param context the situation and the event that set things off
 * @param polarity id in the vocabulary of polarities: worked, did-not, mixed
 * @param actionStatus id in the vocabulary of action statuses
 */
public record LessonText(
        String context,
        String observation,
        String insight,
        String recommendation,
        String rootCause,
        @Nullable String polarity,
        String appliesWhen,
        String doesNotApplyWhen,
        String actionOwner,
        @Nullable String actionStatus)
        implements ResourceText {

    public LessonText {
        context = Given.text(context);
        observation = Given.text(observation);
        insight = Given.text(insight);
        recommendation = Given.text(recommendation);
        rootCause = Given.text(rootCause);
        polarity = Given.orNull(polarity);
        appliesWhen = Given.text(appliesWhen);
        doesNotApplyWhen = Given.text(doesNotApplyWhen);
        actionOwner = Given.text(actionOwner);
        actionStatus = Given.orNull(actionStatus);
    }

    public static LessonText empty() {
        return new LessonText("", "", "", "", "", null, "", "", "", null);
    }

    @Override
    public List<String> paragraphs() {
        return Stream.of(
                        context,
                        observation,
                        insight,
                        recommendation,
                        rootCause,
                        appliesWhen,
                        doesNotApplyWhen,
                        actionOwner)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
