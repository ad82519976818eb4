package org.reintegration.web.fund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reintegration.web.site.Route;
import org.reintegration.web.site.Routes;

/** Addresses of the fund: what everybody reads, and the screens of applicants, reviewers and the fund's people. */
@ApplicationScoped
class FundRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.reading("fund", "/fund/calls.xhtml"),
                Route.reading("fund/gaps", "/fund/gaps.xhtml"),
                Route.reading("fund/gaps/{id}", "/fund/gap.xhtml"),
                Route.reading("fund/gaps/{id}/{slug}", "/fund/gap.xhtml"),
                Route.reading("fund/calls/{id}", "/fund/call.xhtml"),
                Route.reading("fund/calls/{id}/{slug}", "/fund/call.xhtml"),
                Route.working("fund/new-gap", "/fund/edit-gap.xhtml"),
                Route.working("fund/edit-gap/{id}", "/fund/edit-gap.xhtml"),
                Route.working("fund/new-call", "/fund/edit-call.xhtml"),
                Route.working("fund/edit-call/{id}", "/fund/edit-call.xhtml"),
                Route.working("fund/apply/{id}", "/fund/apply.xhtml"),
                Route.working("fund/applications", "/fund/applications.xhtml"),
                Route.working("fund/applications/{id}", "/fund/application.xhtml"),
                Route.working("fund/applications/{id}/receipt", "/fund/receipt.xhtml"),
                Route.working("fund/applications/{id}/{section}", "/fund/section.xhtml"),
                Route.working("fund/desk", "/fund/desk.xhtml"),
                Route.working("fund/desk/{id}", "/fund/call-desk.xhtml"),
                Route.working("fund/screening/{id}", "/fund/screening.xhtml"),
                Route.working("fund/ranking/{id}", "/fund/ranking.xhtml"),
                Route.working("fund/ranking/{id}/{application}", "/fund/outcome.xhtml"),
                Route.working("fund/reviews", "/fund/reviews.xhtml"),
                Route.working("fund/reviews/{id}", "/fund/review.xhtml"),
                Route.working("fund/audit", "/fund/audit.xhtml"));
    }
}
