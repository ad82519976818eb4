package org.reintegration.kernel.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every controlled vocabulary of the portal, read once; a new version of the data is a new version of the portal. */
@ApplicationScoped
public class Vocabularies {

    public static final String REGIONS = "regions";
    public static final String COUNTRIES = "countries";
    public static final String DIMENSIONS = "dimensions";
    public static final String LEVELS = "levels";
    public static final String STAGES = "stages";
    public static final String TARGET_GROUPS = "target-groups";
    public static final String RESOURCE_TYPES = "resource-types";
    public static final String RETURN_TYPES = "return-types";
    public static final String SDG_TARGETS = "sdg-targets";
    public static final String GCM_OBJECTIVES = "gcm-objectives";
    public static final String EVIDENCE_LEVELS = "evidence-levels";
    public static final String POLARITIES = "polarities";
    public static final String RUBRIC_CRITERIA = "rubric-criteria";
    public static final String COST_BANDS = "cost-bands";
    public static final String LICENCES = "licences";
    public static final String SENSITIVITIES = "sensitivities";
    public static final String ACTION_STATUSES = "action-statuses";
    public static final String LANGUAGES = "languages";

    /** The region of what belongs to no region alone. */
    public static final String GLOBAL = "global";

    private static final List<String> NAMES = List.of(
            REGIONS,
            COUNTRIES,
            DIMENSIONS,
            LEVELS,
            STAGES,
            TARGET_GROUPS,
            RESOURCE_TYPES,
            RETURN_TYPES,
            SDG_TARGETS,
            GCM_OBJECTIVES,
            EVIDENCE_LEVELS,
            POLARITIES,
            RUBRIC_CRITERIA,
            COST_BANDS,
            LICENCES,
            SENSITIVITIES,
            ACTION_STATUSES,
            LANGUAGES);
    private static final List<String> BRANCHES = List.of(
            "10-return-and-context",
            "20-economic-and-psychosocial",
            "30-social-and-protection",
            "40-systems-and-method");

    private final Map<String, Vocabulary> byName = new LinkedHashMap<>();
    private final Thesaurus thesaurus;
    private final String version;

    public Vocabularies() {
        for (String name : NAMES) {
            byName.put(name, VocabularyReader.vocabulary(name));
        }
        JsonObject notes = VocabularyReader.object("concepts/notes.json");
        thesaurus = new Thesaurus(BRANCHES.stream()
                .flatMap(branch -> VocabularyReader.concepts(branch, notes).stream())
                .toList());
        for (String id : notes.keySet()) {
            if (!thesaurus.contains(id)) {
                throw new IllegalStateException("A note on no concept: " + id);
            }
        }
        version = VocabularyReader.object("version.json").getString("version");
    }

    /** The version of all vocabularies together, such as {@code 2026.1}. */
    public String version() {
        return version;
    }

    public Collection<Vocabulary> all() {
        return byName.values();
    }

    public Vocabulary named(String name) {
        Vocabulary vocabulary = byName.get(name);
        if (vocabulary == null) {
            throw new IllegalArgumentException("No vocabulary " + name);
        }
        return vocabulary;
    }

    public Vocabulary countries() {
        return named(COUNTRIES);
    }

    public Vocabulary regions() {
        return named(REGIONS);
    }

    public Thesaurus thesaurus() {
        return thesaurus;
    }

    /** The regions of a thing: those of its countries and the one stated, in the vocabulary's order; global when there is none. */
    public List<String> regionsOf(Collection<String> countryCodes, Collection<String> stated) {
        Set<String> found = new LinkedHashSet<>(stated);
        countryCodes.stream()
                .flatMap(code -> countries().term(code).stream())
                .flatMap(country -> Stream.ofNullable(country.region()))
                .forEach(found::add);
        if (found.isEmpty()) {
            return List.of(GLOBAL);
        }
        return regions().terms().stream().map(Term::id).filter(found::contains).toList();
    }
}
