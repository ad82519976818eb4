package org.reintegration.web.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.web.site.Mapped;

/** Published calls and the register of gaps on the map of the site. */
@ApplicationScoped
class FundMap implements Mapped {

    @Inject
    CallService calls;

    @Inject
    GapService gaps;

    @Override
    public List<Listed> lists() {
        return List.of(
                new Listed("calls", calls::count, calls::addresses), new Listed("gaps", gaps::count, gaps::addresses));
    }
}
