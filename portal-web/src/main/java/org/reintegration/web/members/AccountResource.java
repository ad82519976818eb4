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
import org.reintegration.members.accounts.OwnPassword;
import org.reintegration.members.accounts.Registration;
import org.reintegration.members.accounts.RegistrationDraft;
import org.reintegration.web.site.Caller;

/** Becoming a member and getting over a forgotten password, for programs; every answer is the same whether an address is known. */
@Path("/accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccountResource {

    /** A registration. */
    public record NewAccount(
            @Nullable String email,
            @Nullable String name,
            @Nullable String password,
            @Nullable String language) {
        @Override
        public String toString() {
            return "NewAccount[...]";
        }
    }

    /** An address to write to. */
    public record Address(@Nullable String email) {}

    /** The secret of a mailed link and the password that goes with it. */
    public record Opened(@Nullable String link, @Nullable String password) {
        @Override
        public String toString() {
            return "Opened[...]";
        }
    }

    @Inject
    Registration registration;

    @Inject
    OwnPassword passwords;

    @Inject
    Caller caller;

    @Context
    HttpServletRequest request;

    @POST
    public Response register(NewAccount body) {
        NewAccount asked = Input.given(body);
        registration.register(
                new RegistrationDraft(
                        Input.text(asked.email()),
                        Input.text(asked.name()),
                        Input.text(asked.password()),
                        Input.language(asked.language(), caller.language())),
                network());
        return Response.accepted().build();
    }

    @POST
    @Path("/resend")
    public Response resend(Address address) {
        registration.resend(Input.text(Input.given(address).email()), network());
        return Response.accepted().build();
    }

    /** Proves the address; the session that the browser's page would open is not needed here. */
    @POST
    @Path("/confirm")
    public Response confirm(Opened opened) {
        registration.confirm(
                Input.text(Input.given(opened).link()), Input.text(opened.password()), Door.deviceOf(request));
        return Response.noContent().build();
    }

    @POST
    @Path("/forgotten-password")
    public Response forgotten(Address address) {
        passwords.forgotten(Input.text(Input.given(address).email()), network());
        return Response.accepted().build();
    }

    @POST
    @Path("/reset-password")
    public Response reset(Opened opened) {
        passwords.reset(Input.text(Input.given(opened).link()), Input.text(opened.password()), Door.deviceOf(request));
        return Response.noContent().build();
    }

    private String network() {
        return Door.deviceOf(request).network();
    }
}
