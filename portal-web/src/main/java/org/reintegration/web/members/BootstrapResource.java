package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.accounts.FirstAdministrator;
import org.reintegration.members.accounts.RegistrationDraft;
import org.reintegration.web.site.Caller;

/** Makes the first administrator of a new portal; open only with BOOTSTRAP_TOKEN and only while there is none. */
@Path("/bootstrap")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BootstrapResource {

    /** Who becomes the first administrator, and the word that proves who says so. */
    public record Bootstrap(
            @Nullable String token,
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            @Nullable String language) {
        @Override
        public String toString() {
            return "Bootstrap[...]";
        }
    }

    /** The new administrator's public id. */
    public record Administrator(String publicId) {}

    @Inject
    SetUpToken token;

    @Inject
    FirstAdministrator first;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest request;

    @POST
    public Response name(Bootstrap body) {
        Bootstrap asked = Input.given(body);
        token.openBootstrap(asked.token(), Door.deviceOf(request).network());
        String publicId = first.name(new RegistrationDraft(
                Input.text(asked.email()),
                Input.text(asked.name()),
                Input.text(asked.password()),
                Input.language(asked.language(), caller.language())));
        return Response.status(Response.Status.CREATED)
                .entity(new Administrator(publicId))
                .build();
    }
}
