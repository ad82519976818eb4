package org.reintegration.web.library;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.web.api.Problem;
import org.reintegration.web.words.Words;

/** The version of a record as an entity tag, and back from what a client sends in If-Match. */
final class Versions {

    /** RFC 6585: the client must say which version it has seen. */
    private static final int PRECONDITION_REQUIRED = 428;

    private Versions() {}

    static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }

    static OptionalInt seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return OptionalInt.empty();
        }
        String bare = ifMatch.replace("W/", "").replace("\"", "").strip();
        if (!bare.matches("\\d{1,9}")) {
            throw Refusal.badInput("If-Match", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        return OptionalInt.of(Integer.parseInt(bare));
    }

    static int seenOrRefuse(@Nullable String ifMatch, Words words, Language language) {
        return seen(ifMatch).orElseThrow(() -> new WebApplicationException(required(words, language)));
    }

    private static Response required(Words words, Language language) {
        LibraryRule rule = LibraryRule.THE_VERSION_SEEN_IS_NAMED;
        return Response.status(PRECONDITION_REQUIRED)
                .type(Problem.MEDIA_TYPE)
                .entity(new Problem(
                        "urn:reintegration:rule:" + rule.slug(),
                        "Precondition Required",
                        PRECONDITION_REQUIRED,
                        words.of(rule, language),
                        Map.of()))
                .build();
    }
}
