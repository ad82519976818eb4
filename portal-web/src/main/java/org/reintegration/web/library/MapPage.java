package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.EvidenceMap;
import org.reintegration.library.records.EvidenceMapService;
import org.reintegration.library.records.MapCell;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.QueryString;

/** Behind the map of evidence and the list behind each of its cells. */
@Named
@RequestScoped
public class MapPage {

    private static final int SIZE = 20;
    private static final int SHADES = 4;

    @Inject
    EvidenceMapService service;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    private @Nullable EvidenceMap map;
    private @Nullable NumberedPage<ResourceSummary> page;

    public EvidenceMap getMap() {
        EvidenceMap known = map;
        if (known == null) {
            known = service.map(caller.actor());
            map = known;
        }
        return known;
    }

    public String getRegion() {
        return known(Vocabularies.REGIONS, asked.text("region"));
    }

    public String getEvidence() {
        return known(Vocabularies.EVIDENCE_LEVELS, asked.text("evidence"));
    }

    public String getDimension() {
        return asked.text("dimension");
    }

    public String getLevel() {
        return asked.text("level");
    }

    private String known(String vocabulary, String id) {
        return vocabularies.named(vocabulary).contains(id) ? id : "";
    }

    /** Everywhere when the region is empty. */
    public long count(String region, String dimension, String level) {
        return getMap().in(orNull(region), dimension, level, orNull(getEvidence()));
    }

    /** The shade of a cell against the fullest of its table; nothing is an outline, not a colour. */
    public String shade(String region, String dimension, String level) {
        long most = getMap().most(orNull(region), orNull(getEvidence()));
        long here = count(region, dimension, level);
        return here == 0 ? "h0" : "h" + Math.max(1, Math.min(SHADES, (int) Math.ceil(SHADES * here / (double) most)));
    }

    /** Whether nothing at all stands in a cell, on whatever evidence. */
    public boolean isGap(String region, String dimension, String level) {
        return getMap().in(orNull(region), dimension, level, null) == 0;
    }

    /** Where the records of a cell are listed, of any evidence where there are none of the one asked for; or the register of gaps. */
    public String link(String region, String dimension, String level) {
        if (isGap(region, dimension, level)) {
            return caller.path("fund/gaps") + "?dimension=" + dimension + "&level=" + level
                    + (region.isEmpty() ? "" : "&region=" + region);
        }
        boolean narrowed = !getEvidence().isEmpty() && count(region, dimension, level) > 0;
        String query = (region.isEmpty() ? "" : "&region=" + region) + (narrowed ? "&evidence=" + getEvidence() : "");
        return caller.path("library/map/" + dimension + "/" + level)
                + (query.isEmpty() ? "" : "?" + query.substring(1));
    }

    /** The regions of which anything is known, in the vocabulary's order. */
    public List<String> getRegions() {
        return vocabularies.regions().terms().stream()
                .map(term -> term.id())
                .filter(region -> getMap().most(region, null) > 0)
                .toList();
    }

    public NumberedPage<ResourceSummary> getPage() {
        NumberedPage<ResourceSummary> known = page;
        if (known == null) {
            MapCell cell = new MapCell(getDimension(), getLevel(), orNull(getRegion()), orNull(getEvidence()));
            known = service.in(caller.actor(), cell, caller.language(), asked.page(), SIZE);
            page = known;
        }
        return known;
    }

    public void loadCell() {
        getPage();
    }

    /** The address of a page of the list, up to its number. */
    public String getPageLink() {
        return query().upToPage(caller.path("library/" + cell()));
    }

    /** The list as a feed. */
    public String getFeed() {
        return query().and("language", caller.language().tag()).behind("/api/v1/library/" + cell() + "/feed");
    }

    private String cell() {
        return "map/" + getDimension() + "/" + getLevel();
    }

    private QueryString query() {
        return QueryString.empty().and("region", getRegion()).and("evidence", getEvidence());
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
