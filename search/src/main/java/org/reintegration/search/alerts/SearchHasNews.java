package org.reintegration.search.alerts;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;

/** A kept search found something that its owner was not told of yet. */
public record SearchHasNews(long letter, MemberId owner, String search, String name, String query, int count)
        implements Notifies {

    /** The kind of notice, which names its words. */
    public static final String KIND = "search-news";

    /** Where the letter's number stands among a notice's details. */
    public static final String LETTER = "letter";

    public static final String SEARCH = "search";

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to(
                KIND,
                owner,
                "search?" + query,
                Map.of("name", name, "count", Integer.toString(count), LETTER, Long.toString(letter), SEARCH, search)));
    }
}
