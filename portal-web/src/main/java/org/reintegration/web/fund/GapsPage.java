package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.QueryString;

/** Behind the register of gaps, as a whole or for a part of the map of evidence. */
@Named
@RequestScoped
public class GapsPage {

    @Inject
    Caller caller;

    @Inject
    GapService gaps;

    @Inject
    Vocabularies vocabularies;

    @Inject
    HttpServletRequest request;

    private @Nullable NumberedPage<GapView> page;

    public NumberedPage<GapView> getPage() {
        NumberedPage<GapView> read = page;
        if (read == null) {
            String asked = request.getParameter("page");
            read = gaps.page(
                    caller.actor(),
                    new GapPlace(getRegion(), getDimension(), getLevel()),
                    getAbout(),
                    asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1);
            page = read;
        }
        return read;
    }

    public String getRegion() {
        return known(Vocabularies.REGIONS, "region");
    }

    public String getDimension() {
        return known(Vocabularies.DIMENSIONS, "dimension");
    }

    public String getLevel() {
        return known(Vocabularies.LEVELS, "level");
    }

    private String known(String vocabulary, String name) {
        String id = request.getParameter(name);
        return id != null && vocabularies.named(vocabulary).contains(id) ? id : "";
    }

    public boolean isNarrowed() {
        return !getRegion().isEmpty()
                || !getDimension().isEmpty()
                || !getLevel().isEmpty();
    }

    /** The address of a page of the list, up to its number. */
    public String getLink() {
        return asked(getAbout()).upToPage(caller.path("fund/gaps"));
    }

    private QueryString asked(String about) {
        return FundFeed.asked(new GapPlace(getRegion(), getDimension(), getLevel()), about);
    }

    /** What the gaps are to be about; empty for all. */
    public String getAbout() {
        return Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    }

    /** Where a keeper writes the gap that this part of the map shows. */
    public String getProposal() {
        return asked("").behind(caller.path("fund/new-gap"));
    }

    /** What is before the reader as a feed. */
    public String getFeed() {
        return asked(getAbout()).and("language", caller.language().tag()).behind("/api/v1/fund/gaps/feed");
    }

    public boolean isKeeper() {
        return gaps.mayAdd(caller.actor());
    }
}
