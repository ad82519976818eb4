package org.reintegration.web.fund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
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
import org.reintegration.web.site.QueryString;
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

    /** Gaps of all or of a part of the map of evidence, and of these those that have the words. */
    String gaps(GapPlace place, String about, Language language) {
        List<Entry> entries = gaps.page(Actor.VISITOR, place, about, 1).items().stream()
                .map(FundFeed::entry)
                .toList();
        QueryString asked = asked(place, about);
        String self = asked.behind(ROOT + "gaps/feed");
        return feeds.write(
                new Feed(self, words.of("fund.gaps", language), self, asked.behind("fund/gaps"), language, entries));
    }

    static QueryString asked(GapPlace place, String about) {
        return QueryString.empty()
                .and("region", place.region())
                .and("dimension", place.dimension())
                .and("level", place.level())
                .and("q", about);
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
