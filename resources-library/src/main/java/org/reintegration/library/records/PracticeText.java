package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of a good practice; a snapshot leaves out what only the full form asks for.
 *
 * @param costBand id in the vocabulary of cost bands
 * @param lasting whether it lasts without outside support
 * @param advice for whoever repeats it
 */
public record PracticeText(
        boolean full,
        String challenge,
        String objective,
        List<String> steps,
        List<Block> blocks,
        String whoDoesWhat,
        String helped,
        String hindered,
        List<Outcome> results,
        @Nullable String costBand,
        String staffing,
        String weaknesses,
        String lasting,
        String advice)
        implements ResourceText {

    /** A building block: what it is for, what it needs, what was learned about it. */
    public record Block(String name, String purpose, String enabling, String lessons) {
        public Block {
            name = Given.text(name);
            purpose = Given.text(purpose);
            enabling = Given.text(enabling);
            lessons = Given.text(lessons);
        }

        boolean isEmpty() {
            return (name + purpose + enabling + lessons).isEmpty();
        }
    }

    /** A result by its indicator, from where it started to where it came. */
    public record Outcome(String indicator, String baseline, String value, String period) {
        public Outcome {
            indicator = Given.text(indicator);
            baseline = Given.text(baseline);
            value = Given.text(value);
            period = Given.text(period);
        }

        boolean isEmpty() {
            return (indicator + baseline + value + period).isEmpty();
        }

        /** Whether it says what was measured and what came out. */
        boolean isMeasured() {
            return !indicator.isEmpty() && !value.isEmpty();
        }
    }

    public PracticeText {
        challenge = Given.text(challenge);
        objective = Given.text(objective);
        steps = Given.list(steps).stream()
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
        blocks = Given.list(blocks).stream().filter(block -> !block.isEmpty()).toList();
        whoDoesWhat = Given.text(whoDoesWhat);
        helped = Given.text(helped);
        hindered = Given.text(hindered);
        results =
                Given.list(results).stream().filter(result -> !result.isEmpty()).toList();
        costBand = Given.orNull(costBand);
        staffing = Given.text(staffing);
        weaknesses = Given.text(weaknesses);
        lasting = Given.text(lasting);
        advice = Given.text(advice);
    }

    public static PracticeText empty() {
        return new PracticeText(false, "", "", List.of(), List.of(), "", "", "", List.of(), null, "", "", "", "");
    }

    @Override
    public List<String> paragraphs() {
        List<String> all = new ArrayList<>(List.of(challenge, objective));
        all.addAll(steps);
        for (Block block : blocks) {
            all.addAll(List.of(block.name(), block.purpose(), block.enabling(), block.lessons()));
        }
        all.addAll(List.of(whoDoesWhat, helped, hindered));
        results.forEach(result -> all.add(result.indicator()));
        all.addAll(List.of(staffing, weaknesses, lasting, advice));
        all.removeIf(String::isEmpty);
        return all;
    }
}
