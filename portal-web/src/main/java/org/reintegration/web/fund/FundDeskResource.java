package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.Given;
import org.reintegration.fund.applications.AppealService;
import org.reintegration.fund.applications.DecisionService;
import org.reintegration.fund.applications.DeskView;
import org.reintegration.fund.applications.ProposalDraft;
import org.reintegration.fund.applications.RankingView;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.web.site.Caller;

/** What officers, chair and authorisers do with an application, over HTTP. */
@Path("fund/desk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Fund")
public class FundDeskResource {

    @Inject
    Caller caller;

    @Inject
    AppealService appeals;

    /** A reason, which is also the letter where one goes out. */
    public record Reason(String reason) {}

    /** What is answered to an appeal. */
    public record Answer(String answer) {}

    /** A question on named sections. */
    public record Question(
            List<String> fields, String question, @Nullable Instant due) {}

    /** Who is to review. */
    public record Chosen(long reviewer) {}

    /** The letter that is held until all go out. */
    public record Letter(String letter) {}

    @Inject
    ScreeningService screening;

    @Inject
    DecisionService decisions;

    @GET
    @Path("{id}")
    @Operation(summary = "One application as it was handed in")
    public DeskView open(@PathParam("id") String id) {
        return screening.open(caller.actor(), id);
    }

    @POST
    @Path("{id}/questions")
    @Operation(summary = "Ask the lead about named sections")
    public DeskView ask(@PathParam("id") String id, Question asked) {
        Question question = Sent.body(asked);
        return screening.ask(caller.actor(), id, Given.list(question.fields()), question.question(), question.due());
    }

    @POST
    @Path("{id}/finding")
    @Operation(summary = "Find it ineligible; another officer confirms")
    public DeskView find(@PathParam("id") String id, Reason reason) {
        return screening.findIneligible(caller.actor(), id, Sent.body(reason).reason());
    }

    @DELETE
    @Path("{id}/finding")
    @Operation(summary = "Clear the finding of a colleague")
    public DeskView clear(@PathParam("id") String id) {
        return screening.clearFinding(caller.actor(), id);
    }

    @POST
    @Path("{id}/finding/confirmation")
    @Operation(summary = "Confirm a colleague's finding")
    public DeskView confirm(@PathParam("id") String id) {
        return screening.confirmIneligible(caller.actor(), id);
    }

    @POST
    @Path("{id}/reinstatement")
    @Operation(summary = "Take an ineligible application back to screening")
    public DeskView reinstate(@PathParam("id") String id) {
        return screening.reinstate(caller.actor(), id);
    }

    @POST
    @Path("{id}/reviewers")
    @Operation(summary = "Choose a reviewer without a conflict")
    public DeskView assign(@PathParam("id") String id, Chosen chosen) {
        return screening.assign(
                caller.actor(), id, new MemberId(Sent.body(chosen).reviewer()));
    }

    @DELETE
    @Path("{id}/reviewers/{review}")
    @Operation(summary = "End a review that does not come")
    public DeskView expire(@PathParam("id") String id, @PathParam("review") String review) {
        return screening.expire(caller.actor(), id, review);
    }

    @POST
    @Path("{id}/passage")
    @Operation(summary = "Send it to its reviewers")
    public DeskView pass(@PathParam("id") String id) {
        return screening.pass(caller.actor(), id);
    }

    @POST
    @Path("{id}/completion")
    @Operation(summary = "Go on with fewer reviews, for a reason")
    public DeskView complete(@PathParam("id") String id, Reason reason) {
        return screening.completeEarly(caller.actor(), id, Sent.body(reason).reason());
    }

    @POST
    @Path("{id}/proposal")
    @Operation(summary = "The panel's proposal with its minutes")
    public RankingView propose(@PathParam("id") String id, ProposalDraft draft) {
        return decisions.propose(caller.actor(), id, Sent.body(draft));
    }

    @POST
    @Path("{id}/appeal/dismissal")
    @Operation(summary = "Dismiss an appeal; by an officer who was not involved")
    public DeskView dismiss(@PathParam("id") String id, Answer answer) {
        return appeals.dismiss(caller.actor(), id, Sent.body(answer).answer());
    }

    @POST
    @Path("{id}/appeal/upholding")
    @Operation(summary = "Uphold an appeal: a new round begins; by an officer who was not involved")
    public DeskView uphold(@PathParam("id") String id, Answer answer) {
        return appeals.uphold(caller.actor(), id, Sent.body(answer).answer());
    }

    @POST
    @Path("{id}/award")
    @Operation(summary = "Award what was asked for, if the money is there")
    public RankingView award(@PathParam("id") String id, Letter letter) {
        return decisions.award(caller.actor(), id, Sent.body(letter).letter());
    }

    @POST
    @Path("{id}/decline")
    @Operation(summary = "Decline with a letter that says why")
    public RankingView decline(@PathParam("id") String id, Letter letter) {
        return decisions.decline(caller.actor(), id, Sent.body(letter).letter());
    }
}
