package org.reintegration.web.members;

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
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.accounts.AccountStatus;
import org.reintegration.members.accounts.Directory;
import org.reintegration.members.accounts.MemberDesk;
import org.reintegration.members.accounts.MemberQuery;
import org.reintegration.members.accounts.MemberRow;
import org.reintegration.members.accounts.MemberView;
import org.reintegration.members.accounts.PublicProfile;
import org.reintegration.web.site.Caller;

/** Members: open profiles for everyone, accounts and roles for administrators. */
@Path("/members")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MemberResource {

    /**
     * A role to grant.
     *
     * @param role its slug, such as {@code library-reviewer}
     * @param scope what it is limited to, none for everywhere
     */
    public record GrantInput(
            @Nullable String role, @Nullable ScopeInput scope) {}

    /** A limit: {@code region} with a region's id, {@code group} or {@code call} with a number. */
    public record ScopeInput(
            @Nullable String kind, @Nullable String value) {}

    /** Why somebody is shut out; they are told. */
    public record SuspensionInput(@Nullable String reason) {}

    @Inject
    MemberDesk desk;

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @GET
    public Slice<MemberRow> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("role") @Nullable String role,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("size") @DefaultValue("30") int size) {
        return desk.slice(
                caller.actor(),
                new MemberQuery(words, role == null ? null : role(role), status == null ? null : status(status)),
                after,
                size);
    }

    @GET
    @Path("/{id}")
    public PublicProfile profile(@PathParam("id") String id) {
        return directory.profile(caller.actor(), id);
    }

    @GET
    @Path("/{id}/account")
    public MemberView account(@PathParam("id") String id) {
        return desk.view(caller.actor(), id);
    }

    @POST
    @Path("/{id}/grants")
    public MemberView grant(@PathParam("id") String id, GrantInput input) {
        GrantInput asked = Input.given(input);
        ScopeInput scope = asked.scope();
        return desk.grant(
                caller.actor(), id, new Grant(role(Input.text(asked.role())), scope == null ? null : scope(scope)));
    }

    @DELETE
    @Path("/{id}/grants/{grant: \\d{1,18}}")
    public MemberView revoke(@PathParam("id") String id, @PathParam("grant") long grant) {
        return desk.revoke(caller.actor(), id, grant);
    }

    @PUT
    @Path("/{id}/suspension")
    public MemberView suspend(@PathParam("id") String id, SuspensionInput input) {
        return desk.suspend(caller.actor(), id, Input.text(Input.given(input).reason()));
    }

    @DELETE
    @Path("/{id}/suspension")
    public MemberView restore(@PathParam("id") String id) {
        return desk.restore(caller.actor(), id);
    }

    private static Role role(String slug) {
        return Stream.of(Role.values())
                .filter(role -> role.slug().equals(slug) || role.name().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("role", Refusal.Common.THE_VALUE_IS_KNOWN));
    }

    private static AccountStatus status(String slug) {
        return Stream.of(AccountStatus.values())
                .filter(status -> status.slug().equals(slug) || status.name().equals(slug))
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("status", Refusal.Common.THE_VALUE_IS_KNOWN));
    }

    private static Scope scope(ScopeInput input) {
        String kind = Input.text(input.kind()).toUpperCase(Locale.ROOT);
        return Stream.of(Scope.Kind.values())
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(known -> new Scope(known, Input.text(input.value())))
                .orElseThrow(() -> Refusal.badInput("scope", Refusal.Common.THE_VALUE_IS_KNOWN));
    }
}
