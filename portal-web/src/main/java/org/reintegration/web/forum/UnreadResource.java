package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reintegration.forum.InboxService;
import org.reintegration.forum.PostRef;
import org.reintegration.forum.PostService;
import org.reintegration.forum.SampleGroups;
import org.reintegration.forum.UnreadView;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.mail.Conversations;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** Unread posts over HTTP, and the one click by which a mail client leaves a list. */
@Path("forum")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Community")
public class UnreadResource {

    @Inject
    InboxService inbox;

    @Inject
    PostService posts;

    @Inject
    SampleGroups samples;

    @Inject
    Conversations conversations;

    @Inject
    Settings settings;

    @Inject
    Caller caller;

    @GET
    @Path("unread")
    @Operation(summary = "Discussions with unread posts, mentions first, and how many there are")
    public UnreadView unread() {
        return inbox.unread(caller.actor());
    }

    @PUT
    @Path("unread/read")
    @Operation(summary = "Everything is read")
    public void readAll() {
        inbox.readAll(caller.actor());
    }

    @GET
    @Path("posted/{key}")
    @Operation(summary = "Where the caller's post of an Idempotency-Key stands, when its answer was lost")
    public PostRef posted(@PathParam("key") String key) {
        return posts.posted(caller.actor(), key);
    }

    @DELETE
    @Path("samples")
    @Operation(summary = "Takes the groups of a demonstration away, for administrators")
    public Map<String, Integer> removeSamples() {
        return Map.of("removed", samples.remove(caller.actor()));
    }

    @POST
    @Path("unsubscribe")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "RFC 8058: hear no more of the group a mail came from; the signed word of the mail is enough")
    public void unsubscribe(@QueryParam("t") @DefaultValue("") String token) {
        if (!conversations.leave(token)) {
            throw Refusal.notFound();
        }
    }

    @GET
    @Path("unsubscribe")
    @Operation(summary = "For people who open the mail client's address: leads to the page with the button")
    public Response toPage(@QueryParam("t") @DefaultValue("") String token) {
        String page = settings.getPortalUrl() + caller.path("community/unsubscribe") + "?t="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return Response.seeOther(URI.create(page)).build();
    }
}
