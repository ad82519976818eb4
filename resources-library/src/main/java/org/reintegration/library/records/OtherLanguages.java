package org.reintegration.library.records;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;

/** What was published of records in other languages than their own, of many records in one query, and none for those that have nothing. */
@ApplicationScoped
class OtherLanguages {

    @PersistenceContext
    EntityManager em;

    /** For a list: the words in the reader's language, where there are some that this actor may read. */
    OtherWords words(Actor actor, Collection<ResourceVersion> versions, Language reader) {
        List<ResourceVersion> foreign = versions.stream()
                .filter(version -> version.language() != reader)
                .toList();
        return new OtherWords(reader, open(actor, foreign, translations(foreign), Translated::sensitivity), Map.of());
    }

    /** For whoever reads a record as a whole: every translation, and in brief what has none in the reader's language. */
    OtherWords whole(Actor actor, Collection<ResourceVersion> versions, Language reader) {
        OtherWords words = new OtherWords(
                reader, open(actor, versions, translations(versions), Translated::sensitivity), Map.of());
        List<ResourceVersion> untold = versions.stream()
                .filter(version -> version.language() != reader && words.of(version) == null)
                .toList();
        Map<Long, Briefed> briefs = new HashMap<>();
        open(actor, untold, briefs(untold), Briefed::sensitivity)
                .forEach((id, all) -> all.stream()
                        .filter(brief -> brief.language() == reader)
                        .forEach(brief -> briefs.put(id, brief)));
        return new OtherWords(reader, words.translations(), briefs);
    }

    /** The translations that stand, by record, whoever may read them. */
    Map<Long, List<Translated>> translations(Collection<ResourceVersion> versions) {
        return ofThose(
                versions,
                Translated.class,
                Translated::resourceId,
                "select new org.reintegration.library.records.Translated(t.resourceId, t.language, e.no, e.sourceNo, e.title,"
                        + " e.summary, e.words, e.making, e.translator, e.reviewer, e.publishedAt, v.sensitivity)"
                        + " from TranslationText e join e.translation t, ResourceVersion v"
                        + " where t.resourceId in :ids and e.no = t.publishedNo"
                        + " and v.resource.id = t.resourceId and v.no = e.sourceNo order by t.language");
    }

    /** What was said in brief, by record, whoever may read it. */
    Map<Long, List<Briefed>> briefs(Collection<ResourceVersion> versions) {
        return ofThose(
                versions,
                Briefed.class,
                Briefed::resourceId,
                "select new org.reintegration.library.records.Briefed(b.resourceId, b.language, b.sourceNo, b.words,"
                        + " b.writer, b.writtenAt, v.sensitivity) from Brief b, ResourceVersion v"
                        + " where b.resourceId in :ids and v.resource.id = b.resourceId and v.no = b.sourceNo"
                        + " order by b.language");
    }

    private <T> Map<Long, List<T>> ofThose(
            Collection<ResourceVersion> versions, Class<T> type, Function<T, Long> record, String query) {
        List<Long> ids = versions.stream()
                .map(ResourceVersion::resource)
                .filter(resource -> resource.withdrawnAt() == null && resource.hasOtherWords())
                .map(Resource::id)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(query, type)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(groupingBy(record));
    }

    /** A record opened later does not open what was made of it while it was closed. */
    private static <T> Map<Long, List<T>> open(
            Actor actor,
            Collection<ResourceVersion> versions,
            Map<Long, List<T>> all,
            Function<T, Sensitivity> sensitivity) {
        Map<Long, List<T>> open = new HashMap<>();
        for (ResourceVersion version : versions) {
            Resource resource = version.resource();
            boolean everything = actor.is(resource.author());
            open.put(
                    resource.id(),
                    all.getOrDefault(resource.id(), List.of()).stream()
                            .filter(one -> everything
                                    || Visibility.sensitivities(actor).contains(sensitivity.apply(one)))
                            .toList());
        }
        return open;
    }

    /** Whether everybody who may read the record may read it. */
    static boolean isOpenToAllReaders(Resource resource, Sensitivity of) {
        return of.compareTo(resource.sensitivity()) <= 0;
    }
}
