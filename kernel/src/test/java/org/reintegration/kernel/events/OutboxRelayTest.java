package org.reintegration.kernel.events;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutboxRelayTest {

    /** Something that happened. */
    public record Happened(String what) implements DomainEvent {}

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> heard = new ArrayList<>();
    private final RowsInMemory rows = new RowsInMemory();
    private boolean down;

    private final EventSubscriber subscriber = new EventSubscriber() {
        @Override
        public String name() {
            return "ear";
        }

        @Override
        public boolean wants(DomainEvent event) {
            return true;
        }

        @Override
        public int batch() {
            return 10;
        }

        @Override
        public void on(List<Delivered> events) {
            if (down) {
                throw new OtherEndDown("nobody answers", new IllegalStateException("refused"));
            }
            for (Delivered each : events) {
                if (each.event().equals(new Happened("poison"))) {
                    throw new IllegalStateException("cannot digest");
                }
                if (each.event().equals(new Happened("abyss"))) {
                    throw new StackOverflowError("no ground");
                }
            }
            events.forEach(each -> heard.add(((Happened) each.event()).what()));
        }
    };

    @Test
    void a_poisonous_event_holds_up_no_other_and_is_counted() {
        rows.hold("one", "poison", "three");

        relay().deliverDue("ear");

        assertThat(heard).containsExactly("one", "three");
        assertThat(rows.failures).isEqualTo(1);
    }

    /** Else the thread that delivers would end with it, and nothing more be told until the portal is started again. */
    @Test
    void an_event_over_which_the_machine_itself_stumbles_holds_up_no_other_and_is_counted() {
        rows.hold("one", "abyss", "three");

        relay().deliverDue("ear");

        assertThat(heard).containsExactly("one", "three");
        assertThat(rows.failures).isEqualTo(1);
    }

    @Test
    void while_the_other_end_is_down_nothing_is_lost_and_no_attempt_is_counted() {
        rows.hold("one", "two");
        down = true;
        OutboxRelay relay = relay();

        relay.deliverDue("ear");

        assertThat(relay.isResting("ear")).isTrue();
        assertThat(rows.failures).isZero();
        down = false;
        relay.deliverDue("ear");
        assertThat(heard).containsExactly("one", "two");
        assertThat(relay.isResting("ear")).isFalse();
    }

    @SuppressWarnings({"unchecked", "UnnecessaryAssignment"})
    private OutboxRelay relay() {
        OutboxRelay relay = new OutboxRelay();
        relay.deliveries = rows;
        relay.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        relay.subscribers = (Instance<EventSubscriber>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> Stream.of(subscriber));
        return relay;
    }

    /** The outbox without a database. */
    private static final class RowsInMemory extends Deliveries {

        private final List<Delivery> waiting = new ArrayList<>();
        private int failures;

        void hold(String... events) {
            for (String event : events) {
                waiting.add(new Delivery("ear", event, new Happened(event), NOON));
            }
        }

        @Override
        List<Delivery> claim(String subscriber, String owner, int max) {
            return List.copyOf(waiting);
        }

        @Override
        void done(Collection<Delivery> deliveries) {
            waiting.removeAll(deliveries);
        }

        @Override
        void release(Collection<Delivery> deliveries) {
            assertThat(waiting).containsAll(deliveries);
        }

        @Override
        void failed(Delivery delivery, Throwable cause) {
            failures++;
            waiting.remove(delivery);
        }

        @Override
        Optional<Instant> nextDue(String subscriber) {
            return Optional.empty();
        }
    }
}
