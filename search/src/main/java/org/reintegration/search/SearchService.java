package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.OutboxRelay;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Memberships;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Finding content. One statement for members, for their groups, and none for visitors; nobody waits long: while Solr is away the answer says so. */
@ApplicationScoped
public class SearchService {

    private static final int SUGGESTED = 8;

    @Inject
    SearchIndex index;

    @Inject
    OutboxRelay relay;

    @Inject
    Memberships memberships;

    public SearchAnswer find(Actor actor, SearchQuery query) {
        try {
            SearchAnswer answer = index.find(tokens(actor), query);
            return relay.isResting(Indexer.NAME) ? answer.stillCatchingUp() : answer;
        } catch (SolrAway e) {
            return SearchAnswer.nothingForNow();
        }
    }

    /** What the reader may be about to type; the same for everybody, from what everybody may read. */
    public List<Suggestion> suggest(Actor actor, String beginning, Language language) {
        try {
            return index.suggest(beginning, language, SUGGESTED);
        } catch (SolrAway e) {
            return List.of();
        }
    }

    /** Content that speaks of the same things, in any language. */
    public List<SearchHit> similar(Actor actor, ContentRef ref, Language language, int most) {
        try {
            return index.similar(tokens(actor), ref, language, most);
        } catch (SolrAway e) {
            return List.of();
        }
    }

    /** Content of a kind whose title says much the same, for whoever is about to write it again. */
    public List<SearchHit> titled(Actor actor, String kind, String title, Language language, int most) {
        try {
            return index.titled(tokens(actor), kind, title, language, most);
        } catch (SolrAway e) {
            return List.of();
        }
    }

    /**
     * What of a query is new, the newest first, as this reader may see it now.
     *
     * @throws Refusal while Solr is away: news can wait, an empty answer would say that there is none
     */
    public List<Arrival> arrivals(Actor actor, SearchQuery query, Window window) {
        try {
            return index.arrivals(tokens(actor), query, window);
        } catch (SolrAway e) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, SearchRule.SOLR_ANSWERS);
        }
    }

    private Set<String> tokens(Actor actor) {
        Set<String> tokens = new LinkedHashSet<>(actor.readerTokens());
        tokens.addAll(memberships.readerTokens(actor));
        return tokens;
    }
}
