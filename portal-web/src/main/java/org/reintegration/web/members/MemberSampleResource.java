package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.accounts.SampleMember;
import org.reintegration.members.accounts.SampleMembers;
import org.reintegration.members.organisations.SampleOrganisation;
import org.reintegration.members.organisations.SampleOrganisations;

/** Loads and removes the people of a demonstration; there only with SAMPLE_CONTENT and SAMPLE_TOKEN. */
@Path("/samples")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberSampleResource {

    static final String TOKEN = "Sample-Token";
    static final String PASSWORD = "Sample-Password";

    @Inject
    SetUpToken door;

    @Inject
    SampleMembers members;

    @Inject
    SampleOrganisations organisations;

    @Context
    HttpServletRequest request;

    /** The answer names each organisation's public id by its key. */
    @POST
    @Path("/organisations")
    public Map<String, String> organisations(
            @HeaderParam(TOKEN) @Nullable String token, List<SampleOrganisation> samples) {
        open(token);
        return organisations.load(Input.given(samples));
    }

    /** All accounts get one password; the answer names each account's public id by its key. */
    @POST
    @Path("/members")
    public Map<String, String> members(
            @HeaderParam(TOKEN) @Nullable String token,
            @HeaderParam(PASSWORD) @Nullable String password,
            List<SampleMember> samples) {
        open(token);
        return members.load(Input.given(samples), Input.text(password));
    }

    @DELETE
    @Path("/members")
    public Map<String, Integer> removeMembers(@HeaderParam(TOKEN) @Nullable String token) {
        open(token);
        return Map.of("removed", members.remove());
    }

    @DELETE
    @Path("/organisations")
    public Map<String, Integer> removeOrganisations(@HeaderParam(TOKEN) @Nullable String token) {
        open(token);
        return Map.of("removed", organisations.remove());
    }

    private void open(@Nullable String token) {
        door.openSamples(token, Door.deviceOf(request).network());
    }
}
