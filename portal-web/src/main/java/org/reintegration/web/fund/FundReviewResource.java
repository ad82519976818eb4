package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reintegration.fund.applications.ReviewDraft;
import org.reintegration.fund.applications.ReviewService;
import org.reintegration.fund.applications.ReviewWork;
import org.reintegration.web.site.Caller;

/** Reviews over HTTP, for their reviewers. */
@Path("fund/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Fund")
public class FundReviewResource {

    @Inject
    Caller caller;

    @Inject
    ReviewService reviews;

    @GET
    @Operation(summary = "Reviews the caller is asked for")
    public List<ReviewWork> mine() {
        return reviews.mine(caller.actor());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One review; content opens once the reviewer declared to have no conflict")
    public ReviewWork open(@PathParam("id") String id) {
        return reviews.open(caller.actor(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write the review")
    public ReviewWork write(@PathParam("id") String id, ReviewDraft draft) {
        return reviews.write(caller.actor(), id, Sent.body(draft));
    }

    @POST
    @Path("{id}/acceptance")
    @Operation(summary = "Declare to have no conflict and accept")
    public ReviewWork accept(@PathParam("id") String id) {
        return reviews.accept(caller.actor(), id);
    }

    @POST
    @Path("{id}/conflict")
    @Operation(summary = "Declare a conflict; the application is gone for the caller")
    public void declareConflict(@PathParam("id") String id) {
        reviews.declareConflict(caller.actor(), id);
    }

    @POST
    @Path("{id}/refusal")
    @Operation(summary = "Decline to review")
    public void decline(@PathParam("id") String id) {
        reviews.decline(caller.actor(), id);
    }

    @POST
    @Path("{id}/submission")
    @Operation(summary = "Hand the review in")
    public ReviewWork submit(@PathParam("id") String id) {
        return reviews.submit(caller.actor(), id);
    }

    @POST
    @Path("{id}/reopening")
    @Operation(summary = "Take a review back before the ranking")
    public ReviewWork reopen(@PathParam("id") String id) {
        return reviews.reopen(caller.actor(), id);
    }
}
