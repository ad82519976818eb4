package org.reintegration.web.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.fund.gaps.GapPlace;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.AtomFeeds.Entry;
import org.reintegration.web.site.AtomFeeds.Feed;
import org.reintegration.web.words.Words;

/** Published calls and the register of gaps as Atom; the same for everybody, so they say what a visitor may read. */
@ApplicationScoped
class FundFeed {

    private static final String ROOT = "/api/v1/fund/";

    @Inject
    CallService calls;

    @Inject
    GapService gaps;

    @Inject
    AtomFeeds feeds;

    @Inject
    Words words;

    String calls(Language language) {
        List<Entry> entries = calls.page(Actor.VISITOR, 1).items().stream()
                .map(FundFeed::entry)
                .toList();
        String self = ROOT + "calls/feed";
        return feeds.write(new Feed(self, words.of("fund.calls", language), self, "fund", language, entries));
    }

    /** Gaps of all or of a part of the map of evidence. */
    String gaps(GapPlace place, Language language) {
        List<Entry> entries = gaps.page(Actor.VISITOR, place, "", 1).items().stream()
                .map(FundFeed::entry)
                .toList();
        String asked = asked(place);
        String query = asked.isEmpty() ? "" : "?" + asked;
        String self = ROOT + "gaps/feed" + query;
        return feeds.write(
                new Feed(self, words.of("fund.gaps", language), self, "fund/gaps" + query, language, entries));
    }

    /** The part of the map as addresses carry it; empty for all of it. */
    static String asked(GapPlace place) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put("region", place.region());
        parts.put("dimension", place.dimension());
        parts.put("level", place.level());
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null && !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining("&"));
    }

    private static Entry entry(CallView call) {
        return Entry.of(
                ROOT + "calls/" + call.publicId(),
                call.language(),
                call.title(),
                Objects.requireNonNull(call.publishedAt(), "Drafts are in no list"),
                call.form().purpose(),
                call.path());
    }

    private static Entry entry(GapView gap) {
        return Entry.of(
                        ROOT + "gaps/" + gap.publicId(),
                        gap.language(),
                        gap.title(),
                        gap.createdAt(),
                        gap.words(),
                        gap.path())
                .changed(gap.changedAt());
    }
}
