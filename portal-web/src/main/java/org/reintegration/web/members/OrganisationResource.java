package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

        OrganisationDraft draft() {
            return new OrganisationDraft(
                    Input.text(name),
                    Input.text(acronym),
                    country,
                    Input.text(type),
                    ror,
                    website,
                    Input.list(mailDomains),
                    version);
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
    public OrganisationView view(@PathParam("id") String id) {
        return register.view(caller.actor(), id);
    }

    @POST
    public Response add(OrganisationInput input) {
        Actor actor = caller.actor();
        OrganisationDraft draft = Input.given(input).draft();
        OrganisationView added = register.mayKeep(actor) ? register.add(actor, draft) : register.propose(actor, draft);
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @PUT
    @Path("/{id}")
    public OrganisationView edit(@PathParam("id") String id, OrganisationInput input) {
        return register.edit(caller.actor(), id, Input.given(input).draft());
    }

    @DELETE
    @Path("/{id}")
    public void decline(@PathParam("id") String id) {
        register.decline(caller.actor(), id);
    }
}
