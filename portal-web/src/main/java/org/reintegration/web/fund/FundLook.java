package org.reintegration.web.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.reintegration.fund.applications.Stage;

/** How a stage looks beside its word: {@code class="state #{fundLook.of(stage)}"}. */
@Named
@ApplicationScoped
public class FundLook {

    public String of(Stage stage) {
        return switch (stage) {
            case DRAFT, SUBMITTED, LAPSED, WITHDRAWN, SCREENING, NOT_RECOMMENDED -> "";
            case CLARIFY, APPEALED -> "talk";
            case INELIGIBLE, DECLINED -> "bad";
            case IN_REVIEW, RANKED, RESERVE -> "now";
            case REVIEWED, RECOMMENDED, AWARDED -> "ok";
        };
    }
}
