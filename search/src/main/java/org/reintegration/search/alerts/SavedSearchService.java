package org.reintegration.search.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Correspondent;
import org.reintegration.kernel.people.Correspondents;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.Arrival;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;
import org.reintegration.search.Sight;
import org.reintegration.search.Window;

/** Searches that a member keeps: to hear of what is new by mail or by feed. Nobody but their owner knows of them. */
@ApplicationScoped
public class SavedSearchService {

    private static final int LONGEST_NAME = 120;
    private static final int LISTED = 20;
    private static final int IN_A_FEED = 30;
    private static final int SUMMARY = 200;

    @PersistenceContext
    EntityManager em;

    @Inject
    SavedSearches searches;

    @Inject
    SearchService search;

    @Inject
    Findings findings;

    @Inject
    Sight sight;

    @Inject
    Correspondents correspondents;

    @Inject
    Clock clock;

    /** Keeps a search; what it finds today is no news. The same search kept again takes the new name and frequency. */
    public SavedSearchView save(Actor actor, SavedSearchDraft draft) {
        MemberId owner = actor.memberOrRefuse();
        String query = QueryText.of(draft.query());
        if (query.isEmpty()) {
            throw Refusal.badInput("q", AlertRule.A_KEPT_SEARCH_ASKS_FOR_SOMETHING);
        }
        String name = named(draft.name(), draft.query().text());
        // Asked before the transaction begins, which never waits for Solr.
        return searches.keep(owner, query, name, draft.frequency(), zone(owner), known(actor, draft.query()));
    }

    /** What is found already; while Solr is away nothing is known, and only what changes from now on is news anyway. */
    private List<Arrival> known(Actor actor, SearchQuery query) {
        try {
            return findings.since(actor, query, null);
        } catch (Refusal away) {
            if (away.kind() != Refusal.Kind.UNAVAILABLE) {
                throw away;
            }
            return List.of();
        }
    }

    @Transactional
    public List<SavedSearchView> list(Actor actor) {
        return searches.of(actor.memberOrRefuse()).stream()
                .map(SavedSearch::view)
                .toList();
    }

    @Transactional
    public SavedSearchView read(Actor actor, String id) {
        return own(actor, id).view();
    }

    /** Renames it or hears of it more or less often, on top of the version that was seen. */
    @Transactional
    public SavedSearchView change(Actor actor, String id, @Nullable String name, Frequency frequency, int seen) {
        SavedSearch kept = own(actor, id);
        if (kept.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        kept.describe(named(name, ""), frequency, clock.instant(), zone(kept.owner()));
        em.flush();
        return kept.view();
    }

    @Transactional
    public void delete(Actor actor, String id) {
        em.remove(own(actor, id));
    }

    /** The old address of the feed opens nothing any more. */
    @Transactional
    public SavedSearchView renewFeed(Actor actor, String id) {
        SavedSearch kept = own(actor, id);
        kept.renewFeed();
        em.flush();
        return kept.view();
    }

    /** The one click in a mail: no mail about this search any more; doing it twice does no harm. */
    @Transactional
    public Optional<SavedSearchView> stop(MemberId owner, String id) {
        Optional<SavedSearch> kept = searches.of(owner, id);
        kept.ifPresent(SavedSearch::stop);
        em.flush();
        return kept.map(SavedSearch::view);
    }

    /** What a feed says, for whoever holds its address: what the owner may see now, the newest first. */
    @Transactional(TxType.SUPPORTS)
    public Feed feed(String id, int number) {
        SavedSearch kept =
                searches.find(id).filter(search -> search.feed() == number).orElseThrow(Refusal::notFound);
        Correspondent owner = correspondents.now(List.of(kept.owner())).get(kept.owner());
        if (owner == null) {
            throw Refusal.notFound();
        }
        return feed(owner.actor(), QueryText.read(kept.query(), owner.language()), kept.name());
    }

    /** A feed of any search for somebody. */
    public Feed feed(Actor actor, SearchQuery query, String name) {
        return new Feed(
                name,
                query.language(),
                QueryText.of(query),
                search.arrivals(actor, query, new Window(null, Set.of(), IN_A_FEED)));
    }

    /**
     * A search as a feed tells it.
     *
     * @param query as it stands in the address that asks for it
     */
    public record Feed(String name, Language language, String query, List<Arrival> arrivals) {}

    /**
     * What a letter tells at the moment it is written, asked of the rooms themselves: whoever lost access meanwhile, left, or
     * stopped the search gets nothing, and what is hidden meanwhile is not told.
     */
    @Transactional
    public Optional<News> news(MemberId recipient, String id, long letter) {
        Optional<SavedSearch> kept = searches.of(recipient, id).filter(search -> search.frequency() != Frequency.NEVER);
        Correspondent owner = correspondents.now(List.of(recipient)).get(recipient);
        if (kept.isEmpty() || owner == null) {
            return Optional.empty();
        }
        List<SavedSearches.Told> told = searches.toldIn(letter, Findings.MOST_TOLD);
        Map<ContentRef, SearchDocument> open = sight.of(
                owner.actor(), told.stream().map(SavedSearches.Told::ref).toList());
        List<News.Item> items = new ArrayList<>();
        // What is beyond those was found for its reader, and is too much to ask the rooms for again.
        int all = searches.countIn(letter) - told.size();
        for (SavedSearches.Told one : told) {
            SearchDocument document = open.get(one.ref());
            if (document != null) {
                all++;
                if (items.size() < LISTED) {
                    items.add(item(document, one, owner.language()));
                }
            }
        }
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new News(id, kept.get().name(), kept.get().query(), items, all - items.size()));
    }

    private static News.Item item(SearchDocument document, SavedSearches.Told told, Language reader) {
        Words none = new Words("", "", "");
        boolean titled = !document.words().getOrDefault(reader, none).title().isBlank();
        Language shown = titled ? reader : document.original();
        Words words = document.words().getOrDefault(shown, none);
        String summary = words.summary().replaceAll("\\s+", " ").strip();
        return new News.Item(
                document.ref().kind(),
                words.title(),
                shown,
                document.path(),
                summary.length() <= SUMMARY
                        ? summary
                        : summary.substring(0, summary.offsetByCodePoints(0, summary.codePointCount(0, SUMMARY))) + "…",
                told.why(),
                told.again(),
                document.type());
    }

    private SavedSearch own(Actor actor, String id) {
        return searches.of(actor.memberOrRefuse(), id).orElseThrow(Refusal::notFound);
    }

    private static String named(@Nullable String given, String words) {
        String name = given == null || given.isBlank() ? words.strip() : given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Refusal.badInput("name", AlertRule.A_KEPT_SEARCH_HAS_A_NAME, LONGEST_NAME);
        }
        return name.replaceAll("\\s+", " ");
    }

    private ZoneId zone(MemberId owner) {
        return Optional.ofNullable(correspondents.now(List.of(owner)).get(owner))
                .map(Correspondent::zone)
                .orElse(ZoneOffset.UTC);
    }
}
