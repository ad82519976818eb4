package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.events.Backlog;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.search.IndexAdmin;
import org.reintegration.search.IndexStatus;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the administrator's page of the index. */
@Named
@RequestScoped
public class IndexPage {

    /** One kind of content, in the index and, once compared, in the database. */
    public record Row(String kind, long indexed, IndexStatus.@Nullable Compared compared) {}

    @Inject
    IndexAdmin admin;

    @Inject
    OutboxDesk outbox;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable IndexStatus status;
    private Backlog backlog = new Backlog(RebuildResource.SUBSCRIBER, 0, 0, null);
    private List<IndexStatus.Compared> compared = List.of();
    private Instant comparedAt = Instant.EPOCH;

    public void load() {
        status = admin.status(caller.actor());
        outbox.backlog(RebuildResource.SUBSCRIBER).ifPresent(found -> backlog = found);
        admin.lastComparison(caller.actor()).ifPresent(last -> {
            compared = last.kinds();
            comparedAt = last.endedAt();
        });
    }

    /** Leads back to the page itself, so that reloading it shows progress and asks for nothing again. */
    public void rebuild() {
        admin.start(caller.actor());
        visit.leadTo("admin/index");
    }

    public void compare() {
        admin.compare(caller.actor());
        load();
        visit.say("admin.index.compared", getDrift());
    }

    public @Nullable IndexStatus getStatus() {
        return status;
    }

    public Backlog getBacklog() {
        return backlog;
    }

    /** How many documents differed when index and database were last compared. */
    public long getDrift() {
        return compared.stream().mapToLong(IndexStatus.Compared::drift).sum();
    }

    public Instant getComparedAt() {
        return comparedAt;
    }

    public boolean isCompared() {
        return !compared.isEmpty();
    }

    public boolean isBusy() {
        IndexStatus now = status;
        return now != null && (now.waiting() || now.building() != null);
    }

    public List<Row> getRows() {
        IndexStatus now = status;
        Map<String, Long> documents = now == null ? Map.of() : now.documents();
        Set<String> kinds = new TreeSet<>(documents.keySet());
        compared.forEach(one -> kinds.add(one.kind()));
        List<Row> rows = new ArrayList<>();
        for (String kind : kinds) {
            rows.add(new Row(
                    kind,
                    documents.getOrDefault(kind, 0L),
                    compared.stream()
                            .filter(one -> one.kind().equals(kind))
                            .findFirst()
                            .orElse(null)));
        }
        return rows;
    }
}
