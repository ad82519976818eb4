package org.reintegration.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.members.signin.Signatures;
import org.reintegration.search.alerts.SavedSearchView;
import org.reintegration.web.site.Settings;

/** Private addresses of feeds: signed, so that nobody guesses one, and numbered, so that their owner can end one. */
@ApplicationScoped
public class FeedAddresses {

    private static final String PURPOSE = "search-feed";

    /** What an address opens. */
    record Key(String search, int feed) {}

    @Inject
    Signatures signatures;

    @Inject
    Settings settings;

    public String of(SavedSearchView kept) {
        String claim = kept.id() + "." + kept.feed();
        return settings.getPortalUrl() + "/api/v1/search/feeds/" + claim + "." + signatures.sign(PURPOSE, claim);
    }

    Optional<Key> key(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !signatures.isSigned(PURPOSE, token.substring(0, end), token.substring(end + 1))) {
            return Optional.empty();
        }
        String[] claim = token.substring(0, end).split("\\.", -1);
        return claim.length == 2 && PublicId.isOne(claim[0]) && claim[1].matches("\\d{1,9}")
                ? Optional.of(new Key(claim[0], Integer.parseInt(claim[1])))
                : Optional.empty();
    }
}
