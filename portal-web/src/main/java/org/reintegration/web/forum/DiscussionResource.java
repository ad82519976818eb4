package org.reintegration.web.forum;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.DiscussionMove;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionView;
import org.reintegration.forum.DiscussionView.Order;
import org.reintegration.forum.DraftService;
import org.reintegration.forum.Following;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.KeptDraft;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostDraft;
import org.reintegration.forum.PostMove;
import org.reintegration.forum.PostRef;
import org.reintegration.forum.PostService;
import org.reintegration.forum.PostVersion;
import org.reintegration.forum.PostView;
import org.reintegration.forum.Reaction;
import org.reintegration.forum.SavedDraft;
import org.reintegration.kernel.content.Named;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** Discussions and their posts over HTTP. */
@Path("forum/discussions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Community")
public class DiscussionResource {

    /** Which button: helped or same. */
    public record React(@Nullable String reaction) {}

    /** Why somebody should look at a post. */
    public record Flag(@Nullable String reason) {}

    /** Hold, release or remove, and why. */
    public record Decide(@Nullable String move, @Nullable String reason) {}

    /** Lock, unlock, pin or unpin. */
    public record Move(@Nullable String move) {}

    @Inject
    DiscussionService discussions;

    @Inject
    PostService posts;

    @Inject
    DraftService drafts;

    @Inject
    InboxService inbox;

    @Inject
    ModerationService moderation;

    @Inject
    Caller caller;

    @PathParam("id")
    String id;

    @GET
    @Operation(summary = "A page of a discussion, as a tree or in time order; with post the page it stands on")
    public DiscussionView read(
            @QueryParam("order") @DefaultValue("tree") String order,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("post") @DefaultValue("0") int post) {
        Order by = ApiInput.constant(Order.class, "order", order);
        return post > 0
                ? discussions.around(caller.actor(), id, by, post)
                : discussions.page(caller.actor(), id, by, page);
    }

    @GET
    @Path("records")
    @Operation(summary = "Records of the library that name the discussion, as the caller may read them")
    public List<Named> records() {
        return discussions.records(caller.actor(), id, caller.language());
    }

    @POST
    @Path("posts")
    @Operation(summary = "Answer a post; the same Idempotency-Key posts once")
    public Response reply(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable PostDraft draft) {
        PostRef ref = posts.reply(caller.actor(), id, ApiInput.given(draft), ApiInput.key(key));
        return Response.created(URI.create("/api/v1/forum/discussions/" + ref.discussion() + "/posts/" + ref.no()))
                .entity(ref)
                .build();
    }

    @GET
    @Path("posts/{no: \\d{1,8}}")
    @Operation(summary = "One post")
    public PostView post(@PathParam("no") int no) {
        return discussions.post(caller.actor(), id, no);
    }

    @PUT
    @Path("posts/{no: \\d{1,8}}")
    @Operation(summary = "Say it anew; If-Match names the version seen, what it said is kept")
    public PostView edit(
            @PathParam("no") int no, @HeaderParam("If-Match") @Nullable String seen, @Nullable PostDraft draft) {
        posts.edit(caller.actor(), id, no, IfMatch.seen(seen), ApiInput.given(draft));
        return discussions.post(caller.actor(), id, no);
    }

    @GET
    @Path("posts/{no: \\d{1,8}}/history")
    @Operation(summary = "Everything a post said, the first version first")
    public List<PostVersion> history(@PathParam("no") int no) {
        return discussions.history(caller.actor(), id, no);
    }

    @POST
    @Path("posts/{no: \\d{1,8}}/reactions")
    @Operation(summary = "Press a reaction's button, or release it")
    public PostView react(@PathParam("no") int no, @Nullable React react) {
        Reaction reaction = ApiInput.constant(
                Reaction.class, "reaction", ApiInput.given(react).reaction());
        posts.react(caller.actor(), id, no, reaction);
        return discussions.post(caller.actor(), id, no);
    }

    @POST
    @Path("posts/{no: \\d{1,8}}/acceptance")
    @Operation(summary = "Accept an answer, or take that back")
    public PostView accept(@PathParam("no") int no) {
        posts.accept(caller.actor(), id, no);
        return discussions.post(caller.actor(), id, no);
    }

    @POST
    @Path("posts/{no: \\d{1,8}}/flags")
    @Operation(summary = "Ask a facilitator to look at a post")
    public void flag(@PathParam("no") int no, @Nullable Flag flag) {
        String reason = ApiInput.given(flag).reason();
        moderation.flag(caller.actor(), id, no, reason == null ? "" : reason);
    }

    @POST
    @Path("posts/{no: \\d{1,8}}/decisions")
    @Operation(summary = "Hold, release or remove a post")
    public void decide(@PathParam("no") int no, @Nullable Decide decide) {
        String reason = ApiInput.given(decide).reason();
        PostMove move = ApiInput.constant(PostMove.class, "move", decide == null ? null : decide.move());
        if (move != PostMove.HOLD && move != PostMove.RELEASE && move != PostMove.REMOVE) {
            throw Refusal.badInput("move", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        moderation.decide(caller.actor(), id, no, move, reason == null ? "" : reason);
    }

    @POST
    @Path("moves")
    @Operation(summary = "Lock, unlock, pin or unpin a discussion")
    public void move(@Nullable Move move) {
        DiscussionMove asked = ApiInput.constant(
                DiscussionMove.class, "move", ApiInput.given(move).move());
        if (asked == DiscussionMove.REPLY) {
            throw Refusal.badInput("move", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        moderation.make(caller.actor(), id, asked);
    }

    @PUT
    @Path("following")
    @Operation(summary = "Choose what to hear of a discussion")
    public void follow(GroupResource.@Nullable Follow follow) {
        Following level = ApiInput.constant(
                Following.class, "level", ApiInput.given(follow).level());
        inbox.followDiscussion(caller.actor(), id, level);
    }

    @PUT
    @Path("read")
    @Operation(summary = "Everything in the discussion is read")
    public void readAll() {
        inbox.read(caller.actor(), id);
    }

    @GET
    @Path("drafts/{parent: \\d{1,8}}")
    @Operation(summary = "The caller's unfinished answer to a post")
    public SavedDraft draft(@PathParam("parent") int parent) {
        return drafts.ofReply(caller.actor(), id, parent).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Path("drafts/{parent: \\d{1,8}}")
    @Operation(
            summary = "Keep an unfinished answer; If-Match names the version seen, 0 when there was none,"
                    + " Idempotency-Key the key it will be posted under")
    public KeptDraft keep(
            @PathParam("parent") int parent,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable PostDraft draft) {
        PostDraft given = ApiInput.given(draft);
        PostDraft answer = new PostDraft(parent, given.language(), given.source());
        return drafts.saveReply(caller.actor(), id, answer, IfMatch.seen(seen), ApiInput.key(key));
    }
}
