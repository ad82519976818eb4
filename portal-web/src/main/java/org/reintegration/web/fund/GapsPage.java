package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.site.Caller;

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
        String asked =
                Stream.of(place(), about()).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return caller.path("fund/gaps") + "?" + (asked.isEmpty() ? "" : asked + "&") + "page=";
    }

    private String about() {
        return getAbout().isEmpty() ? "" : "q=" + URLEncoder.encode(getAbout(), StandardCharsets.UTF_8);
    }

    /** What the gaps are to be about; empty for all. */
    public String getAbout() {
        return Optional.ofNullable(request.getParameter("q")).orElse("").strip();
    }

    /** Where a keeper writes the gap that this part of the map shows. */
    public String getProposal() {
        String place = place();
        return caller.path("fund/new-gap") + (place.isEmpty() ? "" : "?" + place);
    }

    /** The part of the map before the reader as a feed; words in the list narrow it no further. */
    public String getFeed() {
        String place = place();
        return "/api/v1/fund/gaps/feed?" + (place.isEmpty() ? "" : place + "&") + "language="
                + caller.language().tag();
    }

    private String place() {
        return FundFeed.asked(new GapPlace(getRegion(), getDimension(), getLevel()));
    }

    public boolean isKeeper() {
        return gaps.mayAdd(caller.actor());
    }
}
