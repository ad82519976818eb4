package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.web.site.Caller;

/** Behind the list of published calls. */
@Named
@RequestScoped
public class CallsPage {

    @Inject
    Caller caller;

    @Inject
    CallService calls;

    @Inject
    HttpServletRequest request;

    private @Nullable NumberedPage<CallView> page;

    public NumberedPage<CallView> getPage() {
        NumberedPage<CallView> read = page;
        if (read == null) {
            String asked = request.getParameter("page");
            read = calls.page(caller.actor(), asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1);
            page = read;
        }
        return read;
    }

    public String getLink() {
        return caller.path("fund") + "?page=";
    }

    public boolean isStaff() {
        return caller.holds("FUND_OFFICER") || caller.holds("PANEL_CHAIR") || caller.holds("AUTHORISER");
    }
}
