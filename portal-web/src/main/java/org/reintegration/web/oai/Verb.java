package org.reintegration.web.oai;

import java.util.Set;
import java.util.stream.Stream;

/** The six questions of OAI-PMH and what each may and must say. */
enum Verb {
    IDENTIFY("Identify", Set.of(), Set.of()),
    LIST_METADATA_FORMATS("ListMetadataFormats", Set.of(), Set.of("identifier")),
    LIST_SETS("ListSets", Set.of(), Set.of("resumptionToken")),
    LIST_IDENTIFIERS("ListIdentifiers", Set.of("metadataPrefix"), PartsOfAList.ARGUMENTS),
    LIST_RECORDS("ListRecords", Set.of("metadataPrefix"), PartsOfAList.ARGUMENTS),
    GET_RECORD("GetRecord", Set.of("identifier", "metadataPrefix"), Set.of());

    /** Apart, because a constant cannot read what its own enum sets after it. */
    private static final class PartsOfAList {

        static final Set<String> ARGUMENTS = Set.of("from", "until", "set", "resumptionToken");
    }

    private final String spelled;

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> required;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> optional;

    Verb(String spelled, Set<String> required, Set<String> optional) {
        this.spelled = spelled;
        this.required = required;
        this.optional = optional;
    }

    static Verb of(String spelled) throws OaiError {
        return Stream.of(values())
                .filter(verb -> verb.spelled.equals(spelled))
                .findFirst()
                .orElseThrow(() -> new OaiError(OaiError.Code.BAD_VERB, "No such verb"));
    }

    String spelled() {
        return spelled;
    }

    Set<String> required() {
        return required;
    }

    boolean takes(String argument) {
        return required.contains(argument) || optional.contains(argument);
    }
}
