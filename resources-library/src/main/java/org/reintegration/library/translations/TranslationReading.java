package org.reintegration.library.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.SourceWords;
import org.reintegration.library.records.VersionNote;
import org.reintegration.library.records.VersionService;
import org.reintegration.library.translations.TranslationsView.Told;
import org.reintegration.library.translations.TranslationsView.Tongue;
import org.reintegration.library.translations.TranslationsView.Work;

/** What everybody may know of a record in other languages: its published texts, and what is being worked on. */
@ApplicationScoped
@Transactional
public class TranslationReading {

    private static final int LARGEST_SLICE = 100;

    @Inject
    Translations translations;

    @Inject
    ResourceService records;

    @Inject
    VersionService versions;

    @Inject
    MachineTranslator machine;

    @Inject
    People people;

    /** The record in every other language; of texts made from versions this actor may not read it says nothing. */
    public TranslationsView of(Actor actor, String recordId) {
        SourceWords source = versions.source(actor, recordId, null);
        Set<Integer> readable = readable(actor, recordId);
        List<Translation> all = translations.of(source.record().ref());
        List<Brief> briefs = translations.briefs(source.record().ref()).stream()
                .filter(brief -> readable.contains(brief.sourceNo()))
                .toList();
        Map<MemberId, Person> named = named(all, briefs);
        List<Tongue> languages = Stream.of(Language.values())
                .filter(language -> language != source.language())
                .map(language -> tongue(
                        actor,
                        source,
                        language,
                        all.stream()
                                .filter(one -> one.language() == language)
                                .findFirst()
                                .orElse(null),
                        readable,
                        briefs.stream()
                                .filter(one -> one.language() == language)
                                .findFirst()
                                .map(brief -> Told.to(
                                        mayTranslate(actor),
                                        brief.version(),
                                        TranslationNotes.of(brief, source.no(), named)))
                                .orElse(null),
                        named))
                .toList();
        return new TranslationsView(source.record(), source.no(), languages, mayTranslate(actor));
    }

    /** A published text: the one that stands, or one before it. */
    public PublishedText text(Actor actor, String recordId, Language language, @Nullable Integer no) {
        SourceWords source = versions.source(actor, recordId, null);
        Holding record = source.record();
        Set<Integer> readable = readable(actor, recordId);
        Translation translation = translations.of(record.ref(), language).orElseThrow(Refusal::notFound);
        TranslationText text = translation.texts().stream()
                .filter(one -> no == null || one.no() == no)
                .filter(one -> readable.contains(one.sourceNo()))
                .max(Comparator.comparingInt(TranslationText::no))
                .orElseThrow(Refusal::notFound);
        return new PublishedText(
                record.publicId(),
                TranslationNotes.of(translation, text, source.no(), named(List.of(translation), List.of())),
                text.words(record.kind()).fields());
    }

    /**
     * What the actor is translating, and what waits for somebody like them to review it, longest first; of records they may read, so that
     * a slice may hold fewer than asked for and yet not be the last.
     */
    public Slice<TranslationItem> inHand(Actor actor, Language language, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        Slice<Translation> slice = Slice.of(
                translations.inHand(actor.memberOrRefuse(), mayTranslate(actor), After.ofOldest(after), most + 1),
                most,
                last -> After.cursor(last.changedAt(), last.id()));
        List<Translation> found = slice.items();
        Map<Long, ResourceSummary> known = records.readable(
                actor, found.stream().map(one -> one.record().id()).distinct().toList(), language);
        return new Slice<>(
                found.stream()
                        .flatMap(one -> Stream.ofNullable(known.get(one.record().id()))
                                .map(record -> new TranslationItem(
                                        record,
                                        one.language(),
                                        one.status(),
                                        actor.is(one.translator()),
                                        one.changedAt())))
                        .toList(),
                slice.next());
    }

    private Set<Integer> readable(Actor actor, String recordId) {
        return versions.versions(actor, recordId).versions().stream()
                .map(VersionNote::no)
                .collect(Collectors.toSet());
    }

    private Tongue tongue(
            Actor actor,
            SourceWords source,
            Language language,
            @Nullable Translation translation,
            Set<Integer> readable,
            @Nullable Told brief,
            Map<MemberId, Person> named) {
        List<String> regions = source.record().regions();
        boolean editing = machine.isSetUp()
                && TranslationPart.EDITOR.mayBePlayedBy(actor, null, regions).isAllowed();
        if (translation == null) {
            return new Tongue(language, List.of(), null, mayTranslate(actor), editing, brief);
        }
        boolean mine = actor.is(translation.translator());
        boolean alone = !translation.isUnderWork()
                && translation.standing().filter(text -> !text.isReviewed()).isPresent();
        Work work = translation.isUnderWork() && mayTranslate(actor)
                ? new Work(
                        translation.status(),
                        TranslationNotes.name(named, translation.translator()),
                        TranslationService.isOpen(actor, translation, regions),
                        TranslationService.openMoves(actor, translation, regions),
                        translation.changedAt())
                : null;
        return new Tongue(
                language,
                translation.texts().stream()
                        .filter(text -> readable.contains(text.sourceNo()))
                        .sorted(Comparator.comparingInt(TranslationText::no).reversed())
                        .map(text -> TranslationNotes.of(translation, text, source.no(), named))
                        .toList(),
                work,
                mayTranslate(actor) && (mine || !translation.isUnderWork()),
                editing && alone,
                brief);
    }

    private static boolean mayTranslate(Actor actor) {
        return actor.isMember()
                && TranslationPart.ANY_TRANSLATOR
                        .mayBePlayedBy(actor, null, List.of())
                        .isAllowed();
    }

    private Map<MemberId, Person> named(Collection<Translation> all, Collection<Brief> briefs) {
        Set<MemberId> ids = new HashSet<>();
        for (Translation translation : all) {
            Stream.ofNullable(translation.translator()).forEach(ids::add);
            for (TranslationText text : translation.texts()) {
                Stream.ofNullable(text.translator()).forEach(ids::add);
                Stream.ofNullable(text.reviewer()).forEach(ids::add);
            }
        }
        briefs.forEach(brief -> ids.add(brief.writer()));
        return ids.isEmpty() ? Map.of() : people.named(ids);
    }
}
