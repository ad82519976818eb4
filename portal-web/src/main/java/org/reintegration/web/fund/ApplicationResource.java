package org.reintegration.web.fund;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.applications.AppealGround;
import org.reintegration.fund.applications.AppealService;
import org.reintegration.fund.applications.ApplicationItem;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.fund.applications.Invitation;
import org.reintegration.fund.applications.PartyRole;
import org.reintegration.fund.applications.Receipt;
import org.reintegration.fund.applications.SectionDraft;
import org.reintegration.fund.applications.SectionOutcome;
import org.reintegration.fund.applications.SectionView;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.api.IfMatch;
import org.reintegration.web.api.Problem;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Applications over HTTP, as their team writes them. */
@Path("fund/applications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Fund")
public class ApplicationResource {

    @Inject
    Caller caller;

    /** An answer to a question of the officers. */
    public record Answer(String answer) {}

    /** Somebody for the team: an e-mail address or the address of an open profile. */
    public record Invited(String whom, @Nullable PartyRole role) {}

    /** What an appeal rests on. */
    public record Objection(@Nullable AppealGround ground, String words) {}

    /** Both texts when another tab saved in between, and what they come to together. */
    public record SectionConflict(
            String type,
            String title,
            int status,
            String detail,
            SectionView stored,
            SectionDraft sent,
            SectionDraft merged) {}

    @Inject
    ApplicationService applications;

    @Inject
    AppealService appeals;

    @Inject
    Words words;

    @GET
    @Operation(summary = "Applications the caller takes part in")
    public List<ApplicationItem> mine() {
        return applications.mine(caller.actor());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One's application as it stands")
    public ApplicationView read(@PathParam("id") String id) {
        return applications.read(caller.actor(), id);
    }

    @PUT
    @Path("{id}/sections/{section}")
    @Operation(summary = "Save a section on top of the revision named in If-Match; 412 carries both texts")
    public Response save(
            @PathParam("id") String id,
            @PathParam("section") String section,
            @HeaderParam("If-Match") @Nullable String seen,
            SectionDraft draft) {
        SectionOutcome outcome = applications.save(caller.actor(), id, section, IfMatch.seen(seen), Sent.body(draft));
        if (outcome.saved()) {
            return Response.ok(outcome.stored())
                    .tag(Integer.toString(outcome.stored().no()))
                    .build();
        }
        Refusal refusal = Refusal.changedMeanwhile();
        Problem problem = Problem.of(
                Response.Status.PRECONDITION_FAILED, refusal.rule(), words.of(refusal, caller.language()), Map.of());
        return Response.status(Response.Status.PRECONDITION_FAILED)
                .type(Problem.MEDIA_TYPE)
                .tag(Integer.toString(outcome.stored().no()))
                .entity(new SectionConflict(
                        problem.type(),
                        problem.title(),
                        problem.status(),
                        problem.detail(),
                        outcome.stored(),
                        outcome.sent(),
                        outcome.sent().mergedWith(outcome.stored().draft())))
                .build();
    }

    @POST
    @Path("{id}/submission")
    @Operation(summary = "Hand it in; the same Idempotency-Key gets the same receipt")
    public Receipt submit(@PathParam("id") String id, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return applications.submit(caller.actor(), id, key);
    }

    @POST
    @Path("{id}/reopening")
    @Operation(summary = "Take it back to write on; what was handed in stands until it is replaced")
    public ApplicationView reopen(@PathParam("id") String id) {
        return applications.reopen(caller.actor(), id);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Withdraw it")
    public ApplicationView withdraw(@PathParam("id") String id) {
        return applications.withdraw(caller.actor(), id);
    }

    @POST
    @Path("{id}/answers")
    @Operation(summary = "Answer what the officers ask")
    public ApplicationView answer(@PathParam("id") String id, Answer answer) {
        return applications.answer(caller.actor(), id, Sent.body(answer).answer());
    }

    @POST
    @Path("{id}/team")
    @Operation(summary = "Add somebody to the team")
    public ApplicationView invite(@PathParam("id") String id, Invited invited) {
        PartyRole role = Sent.body(invited).role();
        if (role == null) {
            throw Refusal.badInput("role", FundRule.THE_FIELD_IS_FILLED);
        }
        return applications.invite(caller.actor(), id, invited.whom(), role);
    }

    @GET
    @Path("invitations")
    @Operation(summary = "Teams that ask the caller to apply together")
    public List<Invitation> invitations() {
        return applications.invitations(caller.actor());
    }

    @POST
    @Path("{id}/team/membership")
    @Operation(summary = "Say yes to an invitation to the team")
    public ApplicationView join(@PathParam("id") String id) {
        return applications.join(caller.actor(), id);
    }

    @DELETE
    @Path("{id}/team/membership")
    @Operation(summary = "Say no to an invitation to the team")
    public void turnDown(@PathParam("id") String id) {
        applications.turnDown(caller.actor(), id);
    }

    @POST
    @Path("{id}/appeal")
    @Operation(summary = "Appeal against the letter, on a procedural ground")
    public ApplicationView appeal(@PathParam("id") String id, Objection objection) {
        return appeals.appeal(caller.actor(), id, Sent.body(objection).ground(), objection.words());
    }

    @DELETE
    @Path("{id}/team/{person}")
    @Operation(summary = "Take somebody off the team")
    public ApplicationView dismiss(@PathParam("id") String id, @PathParam("person") long person) {
        return applications.dismiss(caller.actor(), id, new MemberId(person));
    }
}
