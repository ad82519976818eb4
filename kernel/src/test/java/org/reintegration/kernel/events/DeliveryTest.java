package org.reintegration.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

class DeliveryTest {

    /** An event with everything an event may carry. */
    public record LessonTold(ContentRef content, List<String> regions, MemberId by, Instant at)
            implements ContentChanged, Notifies {

        @Override
        public List<Notice> notices() {
            return List.of(Notice.to("lesson-told", by, null, Map.of()));
        }
    }

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final LessonTold told =
            new LessonTold(new ContentRef("resource", 7), List.of("europe"), new MemberId(42), NOON);

    @Test
    void an_event_comes_back_as_it_was_stored() {
        Delivery delivery = new Delivery("search", "key", told, NOON);

        assertThat(delivery.delivered()).isEqualTo(new Delivered("key", told));
    }

    @Test
    void what_an_event_computes_is_not_stored() {
        assertThat(EventJson.write(told)).doesNotContain("notices").contains("\"regions\"");
    }

    @Test
    void after_ten_failures_a_delivery_is_a_dead_letter_that_a_person_can_revive() {
        Delivery delivery = new Delivery("search", "key", told, NOON);
        for (int i = 0; i < Delivery.MAX_ATTEMPTS; i++) {
            assertThat(delivery.isDead()).isFalse();
            delivery.failed(new IllegalStateException("poison"), NOON);
        }

        assertThat(delivery.isDead()).isTrue();
        delivery.revive(NOON);
        assertThat(delivery.isDead()).isFalse();
    }
}
