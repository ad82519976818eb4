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

/**
 * Every controlled vocabulary of the portal. All are read once from the files that ship; over the thesaurus lies what administrators edited,
 * and whoever asks for it gets it as it stands at that moment.
 */
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
    public static final String CONTRIBUTOR_ROLES = "contributor-roles";
    public static final String CONSENTS = "consents";

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
            LANGUAGES,
            CONTRIBUTOR_ROLES,
            CONSENTS);
    private static final List<String> BRANCHES = List.of(
            "10-return-and-context",
            "20-economic-and-psychosocial",
            "30-social-and-protection",
            "40-systems-and-method");

    private final Map<String, Vocabulary> byName = new LinkedHashMap<>();
    private final Thesaurus shipped;
    private final String version;

    /** What is in force, and after how many edits. */
    private record InForce(Thesaurus thesaurus, long edits) {}

    private volatile InForce inForce;

    public Vocabularies() {
        for (String name : NAMES) {
            byName.put(name, VocabularyReader.vocabulary(name));
        }
        JsonObject notes = VocabularyReader.object("concepts/notes.json");
        shipped = new Thesaurus(BRANCHES.stream()
                .flatMap(branch -> VocabularyReader.concepts(branch, notes).stream())
                .toList());
        for (String id : notes.keySet()) {
            if (!shipped.contains(id)) {
                throw new IllegalStateException("A note on no concept: " + id);
            }
        }
        version = VocabularyReader.object("version.json").getString("version");
        inForce = new InForce(shipped, 0);
    }

    /** Lays what was edited over what ships; {@code edits} is how often anything was. */
    void layOver(Collection<EditedConcept> edited, long edits) {
        Thesaurus now = with(edited);
        MergedConcepts.hold(now);
        inForce = new InForce(now, edits);
    }

    /** The thesaurus as it would be with these edits. */
    Thesaurus with(Collection<EditedConcept> edited) {
        return Overlay.of(shipped.concepts(), edited);
    }

    Thesaurus shippedConcepts() {
        return shipped;
    }

    /** The version of all vocabularies together, such as {@code 2026.1}, with the number of edits since, such as {@code 2026.1.7}. */
    public String version() {
        long edits = inForce.edits();
        return edits == 0 ? version : version + "." + edits;
    }

    /** The version of what came with the portal. */
    public String shippedVersion() {
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

    /** The thesaurus as it stands now; the same object until somebody edits it. */
    public Thesaurus thesaurus() {
        return inForce.thesaurus();
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
