package org.reintegration.web.oai;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.HarvestQuery;

/**
 * A question of a harvester that is well put.
 *
 * @param arguments as they came, for the answer to repeat
 * @param asked what is wanted; of a resumed list what was wanted when it began
 */
record OaiRequest(Verb verb, Map<String, String> arguments, Asked asked) {

    static final String FORMAT = "oai_dc";
    static final String TYPE_SET = "type:";
    static final String LANGUAGE_SET = "language:";

    private static final int PARTS_OF_A_TOKEN = 5;

    /** The words of a question; a token carries them through the parts of a list. */
    record Asked(
            @Nullable String from,
            @Nullable String until,
            @Nullable String set,
            @Nullable String identifier,
            @Nullable String after) {

        HarvestQuery query(int size) throws OaiError {
            Instant first = OaiDates.from(from);
            Instant end = OaiDates.before(until);
            if (from != null && until != null && from.length() != until.length()) {
                throw bad("from and until are of different granularity");
            }
            if (first != null && end != null && !first.isBefore(end)) {
                throw bad("from is later than until");
            }
            String wanted = set;
            Language language = null;
            String type = null;
            if (wanted != null && wanted.startsWith(TYPE_SET)) {
                type = wanted.substring(TYPE_SET.length());
            } else if (wanted != null && wanted.startsWith(LANGUAGE_SET)) {
                language =
                        Language.ofTag(wanted.substring(LANGUAGE_SET.length())).orElseThrow(OaiRequest::nothing);
            } else if (wanted != null) {
                throw nothing();
            }
            return new HarvestQuery(first, end, type, language, after, size);
        }

        /** The word with which the rest of this list can be asked for. */
        String token(String next) {
            return Cursor.of(FORMAT, orEmpty(from), orEmpty(until), orEmpty(set), next);
        }

        private static String orEmpty(@Nullable String word) {
            return word == null ? "" : word;
        }
    }

    /** Reads what a harvester sent; each argument may come once. */
    static OaiRequest of(Map<String, String[]> sent) throws OaiError {
        String[] verbs = sent.get("verb");
        if (verbs == null || verbs.length != 1) {
            throw new OaiError(OaiError.Code.BAD_VERB, "One verb is needed");
        }
        Verb verb = Verb.of(verbs[0]);
        Map<String, String> arguments = new LinkedHashMap<>();
        for (Map.Entry<String, String[]> argument : sent.entrySet()) {
            if (argument.getKey().equals("verb")) {
                continue;
            }
            if (argument.getValue().length != 1) {
                throw bad(argument.getKey() + " is given more than once");
            }
            if (!verb.takes(argument.getKey())) {
                throw bad(verb.spelled() + " takes no " + argument.getKey());
            }
            arguments.put(argument.getKey(), argument.getValue()[0]);
        }
        return new OaiRequest(verb, arguments, asked(verb, arguments));
    }

    private static Asked asked(Verb verb, Map<String, String> arguments) throws OaiError {
        String token = arguments.get("resumptionToken");
        if (token != null) {
            if (arguments.size() > 1) {
                throw bad("resumptionToken stands alone");
            }
            return resumed(verb, token);
        }
        for (String required : verb.required()) {
            if (!arguments.containsKey(required)) {
                throw bad(verb.spelled() + " needs " + required);
            }
        }
        if (!FORMAT.equals(arguments.getOrDefault("metadataPrefix", FORMAT))) {
            throw new OaiError(OaiError.Code.CANNOT_DISSEMINATE_FORMAT, "There is " + FORMAT + " only");
        }
        return new Asked(
                arguments.get("from"), arguments.get("until"), arguments.get("set"), arguments.get("identifier"), null);
    }

    private static Asked resumed(Verb verb, String token) throws OaiError {
        if (verb == Verb.LIST_SETS) {
            throw unknownToken();
        }
        try {
            List<String> words = Cursor.keys(token, PARTS_OF_A_TOKEN);
            return new Asked(given(words.get(1)), given(words.get(2)), given(words.get(3)), null, words.get(4));
        } catch (Refusal notOurs) {
            throw unknownToken();
        }
    }

    private static @Nullable String given(String word) {
        return Optional.of(word).filter(some -> !some.isEmpty()).orElse(null);
    }

    static OaiError unknownToken() {
        return new OaiError(OaiError.Code.BAD_RESUMPTION_TOKEN, "This token was not given out here");
    }

    static OaiError nothing() {
        return new OaiError(OaiError.Code.NO_RECORDS_MATCH, "There are no such records");
    }

    private static OaiError bad(String why) {
        return new OaiError(OaiError.Code.BAD_ARGUMENT, why);
    }
}
