package org.reintegration.search;

import java.util.Date;
import org.apache.solr.common.SolrDocument;

/**
 * A hit that is news.
 *
 * @param version which edition of the content it is: another one is told again, as a new version; what is mended or answered is not
 */
public record Arrival(SearchHit hit, long version) {

    /** The instant of publication names the edition; what was never published apart has but one. */
    static long version(SolrDocument document) {
        return document.getFirstValue("publishedAt") instanceof Date published
                ? published.toInstant().toEpochMilli()
                : 0;
    }
}
