package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapMove;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.Caller;

/** The register of gaps over HTTP. */
@Path("fund/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Fund")
public class GapResource {

    @Inject
    Caller caller;

    @Inject
    GapService gaps;

    @Inject
    FundFeed feed;

    @GET
    @Operation(
            summary =
                    "Gaps in what is known, of all or of a part of the map of evidence, newest first; with q those that"
                            + " have its words")
    public Slice<GapView> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("dimension") @Nullable String dimension,
            @QueryParam("level") @Nullable String level,
            @QueryParam("q") @DefaultValue("") String about,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        return gaps.list(caller.actor(), new GapPlace(region, dimension, level), about, after, size);
    }

    @GET
    @Path("feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(
            summary =
                    "Gaps of all or of a part of the map of evidence as Atom, newest first; with q those that have its words")
    public Response feed(
            @QueryParam("region") @Nullable String region,
            @QueryParam("dimension") @Nullable String dimension,
            @QueryParam("level") @Nullable String level,
            @QueryParam("q") @DefaultValue("") String about,
            @QueryParam("language") @Nullable String language,
            @Context Request request) {
        GapPlace place = new GapPlace(region, dimension, level);
        Language spoken = AtomFeeds.language(language, caller.language());
        return AtomFeeds.answer(feed.gaps(place, about.strip(), spoken), request);
    }

    @POST
    @Operation(summary = "Add a gap to the register")
    public Response add(GapDraft draft) {
        GapView gap = gaps.add(caller.actor(), Sent.body(draft));
        return Response.created(URI.create("/api/v1/fund/gaps/" + gap.publicId()))
                .entity(gap)
                .build();
    }

    @GET
    @Path("{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "One gap")
    public GapView read(@PathParam("id") String id) {
        return gaps.read(caller.actor(), id);
    }

    @PUT
    @Path("{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "Reword a gap on top of the version named in If-Match")
    public GapView write(@PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, GapDraft draft) {
        return gaps.write(caller.actor(), id, IfMatch.seen(seen), Sent.body(draft));
    }

    @POST
    @Path("{id}/moves/{move}")
    @Operation(summary = "Move a gap on: answer, reopen")
    public GapView move(@PathParam("id") String id, @PathParam("move") String move) {
        GapMove known = Stream.of(GapMove.values())
                .filter(candidate -> candidate.slug().equals(move))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return gaps.move(caller.actor(), id, known);
    }
}
