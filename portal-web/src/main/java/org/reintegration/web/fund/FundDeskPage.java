package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.web.site.Caller;

/** Behind the list of calls that one of the fund's people works on. */
@Named
@RequestScoped
public class FundDeskPage {

    @Inject
    Caller caller;

    @Inject
    CallService calls;

    private List<CallView> items = List.of();

    public void load() {
        items = calls.ofStaff(caller.actor());
    }

    public List<CallView> getItems() {
        return items;
    }

    public boolean isDrafter() {
        return calls.mayDraft(caller.actor());
    }
}
