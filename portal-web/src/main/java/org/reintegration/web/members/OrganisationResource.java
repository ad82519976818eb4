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
import org.reintegration.kernel.people.Actor;
import org.reintegration.members.organisations.OrganisationDraft;
import org.reintegration.members.organisations.OrganisationRegister;
import org.reintegration.members.organisations.OrganisationView;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.site.Caller;

/** The register of organisations; what an editor posts is in it, what another member posts is proposed. */
@Path("/organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    /** What the register should say. */
    public record OrganisationInput(
            @Nullable String name,
            @Nullable String acronym,
            @Nullable String country,
            @Nullable String type,
            @Nullable String ror,
            @Nullable String website,
            @Nullable List<@Nullable String> mailDomains,
            int version) {

        OrganisationDraft draft(int seen) {
            return new OrganisationDraft(
                    Input.text(name),
                    Input.text(acronym),
                    country,
                    Input.text(type),
                    ror,
                    website,
                    Input.list(mailDomains),
                    seen);
        }
    }

    @Inject
    OrganisationRegister register;

    @Inject
    Caller caller;

    @GET
    public List<OrganisationView> list() {
        return register.list(caller.actor());
    }

    @GET
    @Path("/{id}")
    public Response view(@PathParam("id") String id) {
        return answer(register.view(caller.actor(), id));
    }

    @POST
    public Response add(OrganisationInput input) {
        Actor actor = caller.actor();
        OrganisationInput given = Input.given(input);
        OrganisationDraft draft = given.draft(given.version());
        OrganisationView added = register.mayKeep(actor) ? register.add(actor, draft) : register.propose(actor, draft);
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    /** The version seen is told in If-Match or, by forms of one piece, in the body. */
    @PUT
    @Path("/{id}")
    public Response edit(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String seen, OrganisationInput input) {
        OrganisationInput given = Input.given(input);
        int version = IfMatch.seenIfTold(seen).orElse(given.version());
        return answer(register.edit(caller.actor(), id, given.draft(version)));
    }

    @DELETE
    @Path("/{id}")
    public void decline(@PathParam("id") String id) {
        register.decline(caller.actor(), id);
    }

    private static Response answer(OrganisationView view) {
        return Response.ok(view).tag(Integer.toString(view.version())).build();
    }
}
