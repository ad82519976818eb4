package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.Addressee;
import org.reintegration.forum.DiscussionDraft;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.DiscussionSummary;
import org.reintegration.forum.DiscussionSummary.Show;
import org.reintegration.forum.DraftService;
import org.reintegration.forum.Following;
import org.reintegration.forum.GroupDraft;
import org.reintegration.forum.GroupFilter;
import org.reintegration.forum.GroupMember;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupSummary;
import org.reintegration.forum.GroupView;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.KeptDraft;
import org.reintegration.forum.ModerationService;
import org.reintegration.forum.PostRef;
import org.reintegration.forum.PostService;
import org.reintegration.forum.QueueItem;
import org.reintegration.forum.SavedDraft;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.Caller;

/** Groups over HTTP: open, read, join, ask in; and what is discussed in them. */
@Path("forum/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Community")
public class GroupResource {

    /** Whom to ask in: the address of their mail or of their open profile. */
    public record Invitation(@Nullable String whom) {}

    /** What to hear of: every-post, mentions or mute. */
    public record Follow(@Nullable String level) {}

    @Inject
    GroupService groups;

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
    GroupFeed feed;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Every group there is for the caller, or those about a region, about a theme, in a language")
    public List<GroupSummary> list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("language") @Nullable String language) {
        return groups.list(caller.actor(), new GroupFilter(region, theme, language));
    }

    @POST
    @Operation(summary = "Open a group; the same Idempotency-Key opens one")
    public Response open(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable GroupDraft draft) {
        String id = groups.open(caller.actor(), ApiInput.given(draft), ApiInput.key(key));
        return Response.created(URI.create("/api/v1/forum/groups/" + id))
                .entity(groups.view(caller.actor(), id))
                .build();
    }

    @GET
    @Path("feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(
            summary =
                    "The newest groups that everybody may see as an Atom feed, of all or about something, as in the list")
    public Response feed(
            @QueryParam("region") @Nullable String region,
            @QueryParam("theme") @Nullable String theme,
            @QueryParam("language") @Nullable String language,
            @Context Request request) {
        GroupFilter about = new GroupFilter(region, theme, language);
        return AtomFeeds.answer(feed.groups(about, caller.language()), request);
    }

    @GET
    @Path("{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "A group as the caller may see it")
    public GroupView view(@PathParam("id") String id) {
        return groups.view(caller.actor(), id);
    }

    @PUT
    @Path("{id: " + PublicId.PATTERN + "}")
    @Operation(summary = "Rewrite a group; If-Match names the version seen")
    public GroupView edit(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, @Nullable GroupDraft draft) {
        groups.edit(caller.actor(), id, IfMatch.seen(seen), ApiInput.given(draft));
        return groups.view(caller.actor(), id);
    }

    @PUT
    @Path("{id}/membership")
    @Operation(summary = "Join a group, or accept an invitation")
    public GroupView join(@PathParam("id") String id) {
        groups.join(caller.actor(), id);
        return groups.view(caller.actor(), id);
    }

    @DELETE
    @Path("{id}/membership")
    @Operation(summary = "Leave a group")
    public void leave(@PathParam("id") String id) {
        groups.leave(caller.actor(), id);
    }

    @GET
    @Path("{id}/members")
    @Operation(summary = "Who is in a group, for its facilitators")
    public List<GroupMember> members(@PathParam("id") String id) {
        return groups.members(caller.actor(), id);
    }

    @POST
    @Path("{id}/invitations")
    @Operation(summary = "Ask somebody in; whether there is such a person is not told")
    public void invite(@PathParam("id") String id, @Nullable Invitation invitation) {
        String whom = ApiInput.given(invitation).whom();
        groups.invite(caller.actor(), id, whom == null ? "" : whom);
    }

    @PUT
    @Path("{id}/facilitators/{member}")
    @Operation(summary = "Make a member of the group a facilitator")
    public void appoint(@PathParam("id") String id, @PathParam("member") String member) {
        groups.appoint(caller.actor(), id, member(member));
    }

    @DELETE
    @Path("{id}/members/{member}")
    @Operation(summary = "Take somebody out of the group")
    public void remove(@PathParam("id") String id, @PathParam("member") String member) {
        groups.remove(caller.actor(), id, member(member));
    }

    @PUT
    @Path("{id}/following")
    @Operation(summary = "Choose what to hear of a group")
    public void follow(@PathParam("id") String id, @Nullable Follow follow) {
        Following level = ApiInput.constant(
                Following.class, "level", ApiInput.given(follow).level());
        inbox.followGroup(caller.actor(), id, level);
    }

    @GET
    @Path("{id}/discussions")
    @Operation(
            summary =
                    "Discussions of a group, pinned ones first, then by last activity; show all, unanswered or unread")
    public Slice<DiscussionSummary> discussions(
            @PathParam("id") String id,
            @QueryParam("show") @DefaultValue("all") String show,
            @QueryParam("after") @Nullable String after,
            @QueryParam("size") @DefaultValue("20") int size) {
        return discussions.slice(caller.actor(), id, ApiInput.constant(Show.class, "show", show), after, size);
    }

    @GET
    @Path("{id}/addressees")
    @Operation(summary = "People who may be spoken to in a group and whose name goes on like q")
    public List<Addressee> addressees(@PathParam("id") String id, @QueryParam("q") @DefaultValue("") String words) {
        return groups.addressees(caller.actor(), id, words);
    }

    @POST
    @Path("{id}/discussions")
    @Operation(summary = "Begin a discussion; the same Idempotency-Key begins one")
    public Response ask(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable DiscussionDraft draft) {
        PostRef ref = posts.ask(caller.actor(), id, ApiInput.given(draft), ApiInput.key(key));
        return Response.created(URI.create("/api/v1/forum/discussions/" + ref.discussion()))
                .entity(ref)
                .build();
    }

    @GET
    @Path("{id}/draft")
    @Operation(summary = "The caller's unfinished beginning of a discussion")
    public SavedDraft draft(@PathParam("id") String id) {
        return drafts.ofDiscussion(caller.actor(), id).orElseThrow(Refusal::notFound);
    }

    @PUT
    @Path("{id}/draft")
    @Operation(
            summary = "Keep an unfinished beginning; If-Match names the version seen, 0 when there was none,"
                    + " Idempotency-Key the key it will be posted under")
    public KeptDraft keep(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String seen,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable DiscussionDraft draft) {
        return drafts.saveDiscussion(caller.actor(), id, ApiInput.given(draft), IfMatch.seen(seen), ApiInput.key(key));
    }

    @GET
    @Path("{id}/queue")
    @Operation(summary = "What waits for the group's facilitators")
    public List<QueueItem> queue(@PathParam("id") String id) {
        return moderation.queue(caller.actor(), id);
    }

    @GET
    @Path("{id}/feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "The newest discussions of a public group as an Atom feed")
    public Response feed(@PathParam("id") String id, @Context Request request) {
        return AtomFeeds.answer(feed.of(id, caller.language()), request);
    }

    private static MemberId member(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return new MemberId(Long.parseLong(id));
    }
}
