package org.reintegration.web.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.programmes.ProgrammeView;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.HarvestRecord;
import org.reintegration.web.site.Settings;
import org.reintegration.web.site.Xml;

/** A record in the fifteen elements of Dublin Core; what has words in several languages stands once in each. */
@ApplicationScoped
class DublinCore {

    static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    static final String SCHEMA = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd";

    @Inject
    Vocabularies vocabularies;

    @Inject
    Settings settings;

    void write(Xml xml, HarvestRecord record, HarvestRecord.Description open) {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("oai_dc", NAMESPACE);
        namespaces.put("dc", "http://purl.org/dc/elements/1.1/");
        xml.beginSchema("oai_dc:dc", namespaces, NAMESPACE + " " + SCHEMA);
        Facts facts = open.facts();
        Language original = record.language();
        inEachLanguage(open, original)
                .forEach((language, words) -> xml.element("dc:title", words.title(), in(language)));
        xml.element("dc:creator", open.author() == null ? open.organisation() : open.author());
        facts.contributors().forEach(one -> xml.element(one.isAuthor() ? "dc:creator" : "dc:contributor", one.name()));
        subjects(xml, facts, original);
        inEachLanguage(open, original)
                .forEach((language, words) -> xml.element("dc:description", words.summary(), in(language)));
        xml.element("dc:publisher", open.organisation());
        xml.element("dc:contributor", programme(open));
        xml.element(
                "dc:date",
                facts.year() == null
                        ? OaiDates.spelled(open.publishedAt())
                        : facts.year().toString());
        labelled(xml, "dc:type", vocabularies.named(Vocabularies.RESOURCE_TYPES)::label, record.type(), original);
        open.formats().forEach(format -> xml.element("dc:format", format));
        String records = settings.getPortalUrl() + "/" + original.tag() + "/library/";
        xml.element("dc:identifier", records + record.publicId());
        facts.sources().forEach(source -> xml.element("dc:source", source));
        open.supersededBy().forEach(newer -> xml.element("dc:relation", "isReplacedBy " + records + newer));
        open.related()
                .forEach(
                        other -> xml.element("dc:relation", relation(other.kind()) + " " + records + other.publicId()));
        xml.element("dc:language", original.tag());
        facts.countries()
                .forEach(country -> labelled(xml, "dc:coverage", vocabularies.countries()::label, country, original));
        String licence = facts.licence();
        if (licence != null) {
            labelled(xml, "dc:rights", vocabularies.named(Vocabularies.LICENCES)::label, licence, original);
        }
        xml.end();
    }

    /** In the words of the DCMI: an adaptation is a version of its source; what is built on, contradicted or leant on is referred to. */
    private static String relation(String kind) {
        return switch (kind) {
            case "ADAPTED_FROM" -> "isVersionOf";
            case "SUPERSEDES" -> "replaces";
            default -> "references";
        };
    }

    private void subjects(Xml xml, Facts facts, Language original) {
        facts.themes().forEach(theme -> labelled(xml, "dc:subject", vocabularies.thesaurus()::label, theme, original));
        Stream.of(
                        labels(Vocabularies.DIMENSIONS, facts.dimensions(), original),
                        labels(Vocabularies.LEVELS, facts.levels(), original),
                        labels(Vocabularies.TARGET_GROUPS, facts.targetGroups(), original))
                .flatMap(Set::stream)
                .forEach(label -> xml.element("dc:subject", label, in(original)));
    }

    private Set<String> labels(String vocabulary, List<String> ids, Language language) {
        Set<String> labels = new LinkedHashSet<>();
        ids.forEach(id -> labels.add(vocabularies.named(vocabulary).label(id, language)));
        return labels;
    }

    /** How a vocabulary says an id. */
    private interface Saying {
        String in(String id, Language language);
    }

    /** In the record's language and, for those who do not read it, in English. */
    private static void labelled(Xml xml, String element, Saying saying, String id, Language original) {
        xml.element(element, saying.in(id, original), in(original));
        if (original != Language.EN && !saying.in(id, Language.EN).equals(saying.in(id, original))) {
            xml.element(element, saying.in(id, Language.EN), in(Language.EN));
        }
    }

    /** The original first. */
    private static Map<Language, HarvestRecord.Words> inEachLanguage(
            HarvestRecord.Description open, Language original) {
        Map<Language, HarvestRecord.Words> ordered = new LinkedHashMap<>();
        HarvestRecord.Words first = open.words().get(original);
        if (first != null) {
            ordered.put(original, first);
        }
        for (Language language : Language.values()) {
            HarvestRecord.@Nullable Words words = open.words().get(language);
            if (words != null) {
                ordered.putIfAbsent(language, words);
            }
        }
        return ordered;
    }

    private static @Nullable String programme(HarvestRecord.Description open) {
        ProgrammeView programme = open.programme();
        return programme == null ? null : programme.name();
    }

    private static Map<String, String> in(Language language) {
        return Map.of("xml:lang", language.tag());
    }
}
