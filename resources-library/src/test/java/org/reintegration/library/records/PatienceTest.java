package org.reintegration.library.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.library.records.Records.NOON;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void a_reviewer_is_reminded_after_a_week_two_and_four() {
        assertThat(days(Patience.WAITS_FOR_ITS_REVIEWER, 6)).isZero();
        assertThat(days(Patience.WAITS_FOR_ITS_REVIEWER, 7)).isEqualTo(1);
        assertThat(days(Patience.WAITS_FOR_ITS_REVIEWER, 14)).isEqualTo(2);
        assertThat(days(Patience.WAITS_FOR_ITS_REVIEWER, 300)).isEqualTo(3);
    }

    @Test
    void a_record_is_said_to_be_due_a_month_before_its_day_and_not_earlier() {
        assertThat(days(Patience.IS_DUE_FOR_REVIEW, -1)).isZero();
        assertThat(days(Patience.IS_DUE_FOR_REVIEW, 0)).isEqualTo(1);
        assertThat(days(Patience.IS_DUE_FOR_REVIEW, 30)).as("on the day").isEqualTo(2);
    }

    @Test
    void whatever_waits_for_the_library_or_for_a_revision_waits_on_somebody() {
        for (Status status : Status.values()) {
            boolean waits = status.waitsForTheLibrary() || status == Status.REVISE || status == Status.LANGUAGE_REVISE;
            assertThat(Patience.with(status) != null).as(status.name()).isEqualTo(waits);
        }
    }

    @Property
    void steps_come_one_after_the_other_and_end(
            @ForAll Patience patience,
            @ForAll @LongRange(max = 400) long days,
            @ForAll @LongRange(max = 40) long more) {
        assertThat(days(patience, days + more)).isBetween(days(patience, days), patience.steps());
    }

    private static int days(Patience patience, long days) {
        return patience.step(NOON, NOON.plus(Duration.ofDays(days)));
    }
}
