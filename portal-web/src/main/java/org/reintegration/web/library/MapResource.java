package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.EvidenceMap.Count;
import org.reintegration.library.records.EvidenceMapService;
import org.reintegration.library.records.MapCell;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.Caller;

/** The map of evidence over HTTP. */
@Path("library/map")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class MapResource {

    private static final int SIZE = 20;

    @Inject
    EvidenceMapService map;

    @Inject
    LibraryFeed feed;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary =
                    "How many records stand in each cell, by region and evidence level; where none is listed there are none")
    public Response map(@Context Request request) {
        List<Count> counts = map.map(caller.actor()).counts();
        String content =
                String.join("\n", counts.stream().map(Count::toString).sorted().toList());
        EntityTag tag = new EntityTag(
                UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString());
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(counts.toArray(new Count[0])).tag(tag).build()
                : unchanged.build();
    }

    @GET
    @Path("{dimension}/{level}")
    @Operation(summary = "The records of one cell, newest first")
    public Slice<ResourceSummary> cell(
            @PathParam("dimension") String dimension,
            @PathParam("level") String level,
            @QueryParam("region") @Nullable String region,
            @QueryParam("evidence") @Nullable String evidence,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        MapCell cell = new MapCell(dimension, level, region, evidence);
        return map.in(caller.actor(), cell, caller.language(), after, size);
    }

    @GET
    @Path("{dimension}/{level}/feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "The newest records of one cell as Atom")
    public Response feed(
            @PathParam("dimension") String dimension,
            @PathParam("level") String level,
            @QueryParam("region") @Nullable String region,
            @QueryParam("evidence") @Nullable String evidence,
            @QueryParam("language") @Nullable String language,
            @Context Request request) {
        MapCell cell = new MapCell(dimension, level, region, evidence);
        Language spoken = AtomFeeds.language(language, caller.language());
        return AtomFeeds.answer(feed.cell(cell, spoken), request);
    }
}
