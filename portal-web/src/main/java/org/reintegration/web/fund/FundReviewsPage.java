package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.fund.applications.ReviewService;
import org.reintegration.fund.applications.ReviewWork;
import org.reintegration.web.site.Caller;

/** Behind a reviewer's desk. */
@Named
@RequestScoped
public class FundReviewsPage {

    @Inject
    Caller caller;

    @Inject
    ReviewService reviews;

    private List<ReviewWork> items = List.of();

    public void load() {
        items = reviews.mine(caller.actor());
    }

    public List<ReviewWork> getItems() {
        return items;
    }
}
