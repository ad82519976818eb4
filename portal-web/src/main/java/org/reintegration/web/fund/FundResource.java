package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reintegration.fund.auditing.Finding;
import org.reintegration.fund.auditing.FundAuditor;
import org.reintegration.fund.ledger.FundDraft;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.fund.ledger.FundView;
import org.reintegration.web.site.Caller;

/** Funds over HTTP, and the auditor that adds them up again. */
@Path("fund/funds")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Fund")
public class FundResource {

    @Inject
    Caller caller;

    @Inject
    FundService funds;

    @Inject
    FundAuditor auditor;

    @GET
    @Operation(summary = "Funds and how much of each is promised")
    public List<FundView> all() {
        return funds.all(caller.actor());
    }

    @POST
    @Operation(summary = "Set up a fund")
    public Response setUp(FundDraft draft) {
        return Response.status(Response.Status.CREATED)
                .entity(funds.setUp(caller.actor(), Sent.body(draft)))
                .build();
    }

    @GET
    @Path("findings")
    @Operation(summary = "Add everything up again; an empty list is the good answer")
    public List<Finding> findings() {
        caller.actor().memberOrRefuse();
        return auditor.findings(caller.actor());
    }
}
