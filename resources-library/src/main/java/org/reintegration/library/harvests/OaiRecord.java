package org.reintegration.library.harvests;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * A record as another catalogue gives it; anything may be missing.
 *
 * @param datestamp as it was written
 * @param said by the name of the element of Dublin Core, in the order given
 */
record OaiRecord(String identifier, String datestamp, boolean deleted, Map<String, List<Said>> said) {

    /** A value and, when it is one of ours, the language it says it is in. */
    record Said(String text, @Nullable Language language) {}

    List<Said> all(String element) {
        return said.getOrDefault(element, List.of());
    }
}
