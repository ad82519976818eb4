package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.OwnData;
import org.reintegration.members.accounts.GrantView;
import org.reintegration.members.accounts.OwnProfile;
import org.reintegration.members.accounts.ProfileDraft;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.signin.SessionView;
import org.reintegration.members.signin.Sessions;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** The member who asks: profile, roles, sessions, data to take along, leaving. */
@Path("/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MeResource {

    /** The profile and the roles that go with it. */
    public record Me(OwnProfile profile, List<GrantView> roles) {}

    /** What the profile should say; every value is replaced. */
    public record ProfileInput(
            @Nullable String name,
            @Nullable String bio,
            @Nullable String language,
            @Nullable String timeZone,
            @Nullable List<@Nullable String> countries,
            @Nullable List<@Nullable String> themes,
            @Nullable List<@Nullable String> languages,
            @Nullable Long organisation,
            boolean listed,
            int version) {

        ProfileDraft draft(Language otherwise, int seen) {
            return new ProfileDraft(
                    Input.text(name),
                    Input.text(bio),
                    Input.language(language, otherwise),
                    timeZone == null ? "UTC" : timeZone,
                    Input.list(countries),
                    Input.list(themes),
                    Input.list(languages),
                    organisation,
                    listed,
                    seen);
        }
    }

    /** The present password, asked for before something that cannot be undone. */
    public record Farewell(@Nullable String password) {
        @Override
        public String toString() {
            return "Farewell[...]";
        }
    }

    @Inject
    ProfileService profiles;

    @Inject
    Sessions sessions;

    @Inject
    OwnData data;

    @Inject
    Arrival arrival;

    @Inject
    Caller caller;

    @GET
    public Response me() {
        OwnProfile profile = profiles.own(caller.actor());
        return Response.ok(new Me(profile, profiles.ownRoles(caller.actor())))
                .tag(Integer.toString(profile.version()))
                .build();
    }

    /** The version seen is told in If-Match or, by forms of one piece, in the body. */
    @PUT
    public Response edit(@HeaderParam("If-Match") @Nullable String seen, ProfileInput input) {
        ProfileInput given = Input.given(input);
        int version = IfMatch.seenIfTold(seen).orElse(given.version());
        profiles.edit(caller.actor(), given.draft(caller.language(), version));
        return me();
    }

    @GET
    @Path("/sessions")
    public List<SessionView> sessions() {
        return sessions.of(caller.actor(), arrival.session());
    }

    @DELETE
    @Path("/sessions/{id: \\d{1,18}}")
    public void endSession(@PathParam("id") long id) {
        sessions.end(caller.actor(), id);
    }

    /** Everything the portal keeps about the member in this room, as a file. */
    @GET
    @Path("/export")
    public Response export() {
        return Response.ok(data.export(caller.actor()))
                .header("Content-Disposition", "attachment; filename=\"my-data.json\"")
                .build();
    }

    @POST
    @Path("/erasure")
    public void erase(Farewell farewell) {
        profiles.erase(caller.actor(), Input.text(Input.given(farewell).password()));
    }
}
