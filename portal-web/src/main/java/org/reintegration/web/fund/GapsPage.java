package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.web.site.Caller;

/** Behind the register of gaps. */
@Named
@RequestScoped
public class GapsPage {

    @Inject
    Caller caller;

    @Inject
    GapService gaps;

    @Inject
    HttpServletRequest request;

    private @Nullable NumberedPage<GapView> page;

    public NumberedPage<GapView> getPage() {
        NumberedPage<GapView> read = page;
        if (read == null) {
            String asked = request.getParameter("page");
            int number = asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1;
            read = gaps.page(caller.actor(), getAbout(), number);
            page = read;
        }
        return read;
    }

    public String getLink() {
        String about = getAbout();
        return caller.path("fund/gaps")
                + (about.isEmpty() ? "?page=" : "?q=" + URLEncoder.encode(about, StandardCharsets.UTF_8) + "&page=");
    }

    /** What the gaps are to be about; empty for all. */
    public String getAbout() {
        return Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    }

    public boolean isKeeper() {
        return gaps.mayAdd(caller.actor());
    }
}
