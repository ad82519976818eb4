package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpokenOfTest {

    private static final List<String> BOTH = List.of("livelihoods", "shelter");

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final SpokenOf spokenOf = new SpokenOf(now::get);

    @Test
    void the_index_is_asked_only_of_what_is_not_known() {
        assertThat(spokenOf.unknown(BOTH)).isEqualTo(BOTH);
        spokenOf.learn("shelter", true);
        assertThat(spokenOf.unknown(BOTH)).containsExactly("livelihoods");
        assertThat(spokenOf.isUsed("shelter")).isTrue();
        assertThat(spokenOf.isUsed("livelihoods")).isFalse();
    }

    @Test
    void what_nobody_spoke_of_is_asked_again_after_three_seconds_and_what_somebody_did_after_a_minute() {
        spokenOf.learn("livelihoods", false);
        spokenOf.learn("shelter", true);
        later(2);
        assertThat(spokenOf.unknown(BOTH)).isEmpty();
        later(2);
        assertThat(spokenOf.unknown(BOTH)).containsExactly("livelihoods");
        later(57);
        assertThat(spokenOf.unknown(BOTH)).isEqualTo(BOTH);
        spokenOf.learn("shelter", false);
        assertThat(spokenOf.isUsed("shelter")).isFalse();
    }

    private void later(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
