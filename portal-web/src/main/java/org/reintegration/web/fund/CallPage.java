package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.fund.calls.Window;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page of one call. */
@Named
@RequestScoped
public class CallPage {

    @Inject
    Caller caller;

    @Inject
    CallService calls;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable CallView view;
    private @Nullable List<org.reintegration.kernel.content.Named> records;

    /** An address with another slug than today's leads to the right one for good. */
    public void load() {
        CallView found = calls.read(caller.actor(), request.getParameter("id"));
        view = found;
        if (!Slug.of(found.title()).equals(request.getParameter("slug"))) {
            visit.leadForGoodTo(found.path());
        }
    }

    /** Records of the library that came out of what was funded under this call. */
    public List<org.reintegration.kernel.content.Named> getRecords() {
        List<org.reintegration.kernel.content.Named> known = records;
        if (known == null) {
            known = calls.records(caller.actor(), getView(), caller.language());
            records = known;
        }
        return known;
    }

    public int getWeights() {
        return getView().form().rubric().stream()
                .mapToInt(CallForm.Criterion::weight)
                .sum();
    }

    /** Whether a step of the call's way is done, under way or to come. */
    public String at(int step) {
        CallView call = getView();
        int now = switch (call.status()) {
            case DRAFT, CANCELLED -> -1;
            case PUBLISHED -> call.window() == Window.SCHEDULED ? 0 : 1;
            case IN_REVIEW -> 2;
            case RANKED -> 3;
            case DECIDED -> 4;
            case RELEASED, ARCHIVED -> 5;
        };
        return step < now ? "" : step == now ? "now" : "next";
    }

    public CallView getView() {
        return Objects.requireNonNull(view);
    }
}
