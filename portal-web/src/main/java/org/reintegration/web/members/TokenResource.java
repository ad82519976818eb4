package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.accounts.SignIn;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.IssuedToken;
import org.reintegration.members.signin.TokenView;
import org.reintegration.web.site.Caller;

/** Tokens by which programs act for a member. */
@Path("/tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokenResource {

    /** Who asks for a token; the label reminds its owner what it is for. */
    public record TokenRequest(
            @Nullable String email,
            @Nullable String password,
            @Nullable String label) {
        @Override
        public String toString() {
            return "TokenRequest[...]";
        }
    }

    /** A new token, shown this once. */
    public record NewToken(long id, String token, Instant expires) {
        @Override
        public String toString() {
            return "NewToken[...]";
        }
    }

    @Inject
    SignIn signIn;

    @Inject
    ApiTokens tokens;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest request;

    @POST
    public Response issue(TokenRequest asked) {
        TokenRequest given = Input.given(asked);
        IssuedToken issued = signIn.issue(
                Input.text(given.email()),
                Input.text(given.password()),
                Input.text(given.label()),
                Door.deviceOf(request));
        return Response.status(Response.Status.CREATED)
                .header("Cache-Control", "no-store")
                .entity(new NewToken(issued.id(), issued.secret().clear(), issued.expires()))
                .build();
    }

    @GET
    public List<TokenView> list() {
        return tokens.of(caller.actor());
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    public void end(@PathParam("id") long id) {
        tokens.end(caller.actor(), id);
    }
}
