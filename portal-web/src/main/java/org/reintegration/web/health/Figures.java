package org.reintegration.web.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.reintegration.kernel.events.Backlog;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.kernel.events.OutboxRelay;

/** The figures of this node: memory, processor, answers by kind and status, and what waits in the outbox. */
@ApplicationScoped
public class Figures {

    @Inject
    OutboxDesk outbox;

    @Inject
    OutboxRelay relay;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();

    @PostConstruct
    void measure() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        garbage.bindTo(registry);
        for (String subscriber : relay.subscriberNames()) {
            gauge("portal.outbox.waiting", subscriber, Backlog::waiting);
            gauge("portal.outbox.dead", subscriber, Backlog::dead);
        }
    }

    @PreDestroy
    void stop() {
        garbage.close();
        registry.close();
    }

    private void gauge(String name, String subscriber, ToLongFunction<Backlog> figure) {
        Gauge.builder(
                        name,
                        () -> outbox.backlog(subscriber)
                                .map(b -> figure.applyAsLong(b))
                                .orElse(0L))
                .tag("subscriber", subscriber)
                .register(registry);
    }

    /** A figure that somebody else keeps. */
    void watch(String name, Supplier<Number> figure) {
        Gauge.builder(name, figure).register(registry);
    }

    /** Counts an answer: {@code kind} is page, api or asset. */
    public void answered(String kind, int status, Duration took) {
        Timer.builder("portal.answers")
                .tag("kind", kind)
                .tag("status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    public String text() {
        return registry.scrape();
    }
}
