package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.content.SearchSource;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;

/** Published records as search knows them. */
@ApplicationScoped
@Transactional
public class ResourceSearchSource implements SearchSource {

    @Inject
    Resources resources;

    @Inject
    Supports supports;

    @Inject
    Workbench bench;

    @Inject
    ProgrammeService programmes;

    @Inject
    AttachedFiles files;

    @Inject
    OtherLanguages others;

    @Override
    public String kind() {
        return Resource.KIND;
    }

    @Override
    public Map<Long, SearchDocument> documents(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<ResourceVersion> found = resources.findable(ids);
        Map<String, ProgrammeView> named = programmes.named(found.stream()
                .flatMap(version -> Stream.ofNullable(version.facts().programme()))
                .distinct()
                .toList());
        Map<ContentRef, List<Passage>> passages = files.passages(
                found.stream().collect(Collectors.toMap(ResourceVersion::ref, ResourceVersion::language)));
        Map<Long, List<Translated>> translations = others.translations(found);
        Map<Long, List<Briefed>> briefs = others.briefs(found);
        Map<Long, Set<String>> containers = supports.containers(ids);
        Map<Long, Integer> served = supports.served(ids);
        return found.stream()
                .collect(Collectors.toMap(version -> version.resource().id(), version -> {
                    Long id = version.resource().id();
                    Map<Language, Words> words = words(
                            version, translations.getOrDefault(id, List.of()), briefs.getOrDefault(id, List.of()));
                    return document(version, words, named)
                            .within(containers.getOrDefault(id, Set.of()))
                            .useful(served.getOrDefault(id, 0))
                            .superseded(!version.resource().supersededBy().isEmpty())
                            .saying(passages.getOrDefault(version.ref(), List.of()));
                }));
    }

    @Override
    public List<Long> idsAfter(long after, int size) {
        return resources.idsAfter(after, size);
    }

    /** The original, what was translated of it, and where nothing was, what was said in brief; no more than every reader of it may read. */
    private static Map<Language, Words> words(
            ResourceVersion version, List<Translated> translations, List<Briefed> briefs) {
        Resource resource = version.resource();
        Map<Language, Words> words = new HashMap<>();
        for (Briefed brief : briefs) {
            if (OtherLanguages.isOpenToAllReaders(resource, brief.sensitivity())) {
                words.put(brief.language(), new Words("", brief.words(), ""));
            }
        }
        for (Translated text : translations) {
            if (OtherLanguages.isOpenToAllReaders(resource, text.sensitivity())) {
                words.put(text.language(), words(text.words(resource.kind())));
            }
        }
        words.put(version.language(), words(version.original().words(resource.kind())));
        return words;
    }

    private static Words words(RecordWords said) {
        return new Words(
                said.title(), said.summary(), String.join("\n\n", said.text().paragraphs()));
    }

    private SearchDocument document(
            ResourceVersion version, Map<Language, Words> words, Map<String, ProgrammeView> named) {
        Resource resource = version.resource();
        VersionText original = version.original();
        String programme = version.facts().programme();
        ProgrammeView known = programme == null ? null : named.get(programme);
        return new SearchDocument(
                resource.ref(),
                resource.publicId().value(),
                resource.sourceId(),
                "library/" + resource.publicId() + "/" + Slug.of(original.title()),
                version.language(),
                resource.type(),
                words,
                facets(version),
                labels(resource, known),
                Visibility.readers(resource.sensitivity(), resource.author()),
                resource.publishedAt(),
                resource.changedAt());
    }

    private static Map<String, String> labels(Resource resource, @Nullable ProgrammeView programme) {
        Map<String, String> labels = new HashMap<>();
        if (programme != null) {
            labels.put("programme", programme.name());
        }
        resource.supersededBy().stream().findFirst().ifPresent(newer -> labels.put("supersededBy", newer));
        return labels;
    }

    private Map<String, List<String>> facets(ResourceVersion version) {
        Resource resource = version.resource();
        Facts facts = version.facts();
        Map<String, List<String>> facets = new HashMap<>();
        facets.put(SearchDocument.REGION, bench.regions(facts));
        facets.put(SearchDocument.COUNTRY, facts.countries());
        facets.put(SearchDocument.DIMENSION, facts.dimensions());
        facets.put(SearchDocument.LEVEL, facts.levels());
        facets.put(SearchDocument.THEME, facts.themes());
        facets.put(SearchDocument.STAGE, facts.stages());
        facets.put(SearchDocument.TARGET_GROUP, facts.targetGroups());
        facets.put(
                SearchDocument.YEAR,
                Stream.ofNullable(facts.year()).map(String::valueOf).toList());
        facets.put(SearchDocument.EVIDENCE, List.of(resource.evidence().level()));
        return facets;
    }
}
