package org.reintegration.search;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Which concepts and places public documents speak of. Counting that costs the index more than all the rest of a suggestion, and it
 * changes slowly: so an answer is believed for a while. A label is no content; one that is offered a minute too long leads to an empty list.
 */
final class SpokenOf {

    private static final long USED = Duration.ofSeconds(60).toNanos();

    /** What was just published should be offered soon. */
    private static final long UNUSED = Duration.ofSeconds(3).toNanos();

    private final LongSupplier nanoseconds;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();

    private record Answer(boolean used, long until) {}

    /** @param nanoseconds a clock that never goes back, such as {@link System#nanoTime} */
    SpokenOf(LongSupplier nanoseconds) {
        this.nanoseconds = nanoseconds;
    }

    /** Those of which the index must be asked now. */
    List<String> unknown(Collection<String> tokens) {
        long now = nanoseconds.getAsLong();
        return tokens.stream()
                .filter(token -> {
                    Answer answer = answers.get(token);
                    return answer == null || answer.until() - now <= 0;
                })
                .toList();
    }

    void learn(String token, boolean used) {
        answers.put(token, new Answer(used, nanoseconds.getAsLong() + (used ? USED : UNUSED)));
    }

    /** As it was last learned. */
    boolean isUsed(String token) {
        Answer answer = answers.get(token);
        return answer != null && answer.used();
    }
}
