package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.events.Backlog;
import org.reintegration.kernel.events.OutboxDesk;
import org.reintegration.search.Comparison;
import org.reintegration.search.IndexAdmin;
import org.reintegration.search.IndexStatus;
import org.reintegration.web.site.Caller;

/** The index over HTTP, for administrators. */
@Path("search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Search")
public class RebuildResource {

    /** The name under which search has its place in the outbox. */
    static final String SUBSCRIBER = "search";

    /**
     * How the index stands.
     *
     * @param alias what readers ask; it leads to {@code collection}
     * @param waiting whether a rebuild was asked for and has not begun
     * @param done contents read for the collection being built, of {@code total}
     * @param away whether Solr does not answer; then {@code documents} is empty
     * @param documents in the index by kind
     * @param backlog changes the index does not know yet
     */
    public record State(
            String alias,
            @Nullable String collection,
            @Nullable String building,
            boolean waiting,
            long done,
            long total,
            int percent,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String failure,
            boolean away,
            Map<String, Long> documents,
            long backlog,
            @Nullable Instant oldest,
            long dead) {

        static State of(IndexStatus status, Backlog backlog) {
            return new State(
                    status.alias(),
                    status.live(),
                    status.building(),
                    status.waiting(),
                    status.done(),
                    status.total(),
                    status.percent(),
                    status.startedAt(),
                    status.finishedAt(),
                    status.failure(),
                    status.away(),
                    status.documents(),
                    backlog.waiting(),
                    backlog.oldest(),
                    backlog.dead());
        }
    }

    @Inject
    IndexAdmin admin;

    @Inject
    OutboxDesk outbox;

    @Inject
    Caller caller;

    @GET
    @Path("rebuilds")
    @Operation(summary = "How the index and its last rebuild stand")
    public State state() {
        IndexStatus status = admin.status(caller.actor());
        return State.of(status, outbox.backlog(SUBSCRIBER).orElseGet(() -> new Backlog(SUBSCRIBER, 0, 0, null)));
    }

    @POST
    @Path("rebuilds")
    @Operation(summary = "Build a new index beside the live one; one at a time")
    @APIResponse(
            responseCode = "202",
            description = "Asked for; how it stands now",
            content = @Content(schema = @Schema(implementation = State.class)))
    public Response begin() {
        admin.start(caller.actor());
        return Response.accepted(state()).build();
    }

    @GET
    @Path("comparisons")
    @Operation(summary = "What the last comparison of index and database found and mended; empty before the first")
    public List<IndexStatus.Compared> compared() {
        return admin.lastComparison(caller.actor()).map(Comparison::kinds).orElse(List.of());
    }

    @POST
    @Path("comparisons")
    @Operation(summary = "Compare the index with the database, and mend what differs")
    public List<IndexStatus.Compared> compare() {
        return admin.compare(caller.actor());
    }
}
