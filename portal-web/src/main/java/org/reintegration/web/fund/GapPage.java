package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.web.site.Caller;

/** Behind the page of one gap. */
@Named
@RequestScoped
public class GapPage {

    @Inject
    Caller caller;

    @Inject
    GapService gaps;

    @Inject
    HttpServletRequest request;

    private @Nullable GapView view;

    public void load() {
        view = gaps.read(caller.actor(), request.getParameter("id"));
    }

    public GapView getView() {
        return Objects.requireNonNull(view);
    }
}
