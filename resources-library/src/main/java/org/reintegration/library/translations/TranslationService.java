package org.reintegration.library.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PrivacyNote;
import org.reintegration.library.records.SourceWords;
import org.reintegration.library.records.VersionService;

/** What translators and their reviewers do; a translation is as invisible as the version it translates. */
@ApplicationScoped
@Transactional
public class TranslationService {

    private static final int LONGEST_LETTER = 2_000;

    @Inject
    Translations translations;

    @Inject
    VersionService versions;

    @Inject
    People people;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The work on a translation, for its translator, the editors of the region, and once it is offered for whoever may review it. */
    public TranslationWork read(Actor actor, String recordId, Language language) {
        return view(actor, findFor(actor, recordId, language));
    }

    /** Begins a translation or the next text of one, or goes on with one's own; nobody else's is taken away. */
    public TranslationWork begin(Actor actor, String recordId, Language language) {
        return view(actor, begun(actor, recordId, language));
    }

    private Found begun(Actor actor, String recordId, Language language) {
        MemberId me = actor.memberOrRefuse();
        TranslationPart.ANY_TRANSLATOR.mayBePlayedBy(actor, null, List.of()).orRefuse();
        SourceWords source = versions.source(actor, recordId, null);
        Optional<Translation> known = translations.of(source.record().ref(), language);
        if (known.isEmpty()) {
            Translation translation = Translation.begun(source, language, me, clock.instant());
            translations.add(translation);
            return told(actor, new Found(translation, source, true), "translation-begun");
        }
        Translation translation = known.get();
        if (!translation.isUnderWork()) {
            translation.revise(me, source, clock.instant());
            return told(actor, new Found(translation, source, true), "translation-begun");
        }
        if (!actor.is(translation.translator())) {
            throw Refusal.conflict(LibraryRule.ONE_PERSON_TRANSLATES_AT_A_TIME);
        }
        return new Found(translation, versions.source(actor, recordId, translation.sourceNo()));
    }

    /** Saves on top of the version seen, 0 where nothing was begun; when somebody saved in between, nothing is overwritten. */
    public SavedTranslation save(Actor actor, String recordId, Language language, int seen, TranslationDraft draft) {
        Found found = seen == 0 ? begun(actor, recordId, language) : findFor(actor, recordId, language);
        Translation translation = found.translation();
        TranslationPart.TRANSLATOR
                .mayBePlayedBy(actor, translation.translator(), found.regions())
                .orRefuse();
        if (translation.version() != seen && !found.fresh()) {
            return new SavedTranslation(false, view(actor, found));
        }
        List<FieldProblem> problems = found.source().words().problems(draft.fields());
        if (!problems.isEmpty()) {
            throw Refusal.badInput(problems.get(0).field(), problems.get(0).rule());
        }
        translation.write(draft.fields(), clock.instant());
        translations.flush();
        return new SavedTranslation(true, view(actor, found));
    }

    /** Goes on from the version of the record that stands now. */
    public TranslationWork follow(Actor actor, String recordId, Language language, int seen) {
        Found found = findFor(actor, recordId, language);
        Translation translation = found.translation();
        TranslationPart.TRANSLATOR
                .mayBePlayedBy(actor, translation.translator(), found.regions())
                .orRefuse();
        refuseUnlessSeen(translation, seen);
        SourceWords standing = versions.source(actor, recordId, null);
        translation.follow(standing.no(), clock.instant());
        translations.flush();
        return view(actor, new Found(translation, standing));
    }

    /** Offers it for review; refused with the fields that are still to be translated. */
    public TranslationWork offer(Actor actor, String recordId, Language language, int seen) {
        Found found = allowed(actor, recordId, language, TranslationMove.OFFER, seen);
        Translation translation = found.translation();
        List<FieldProblem> missing = found.source().words().missing(translation.fields());
        if (!missing.isEmpty()) {
            throw Refusal.incomplete(LibraryRule.THE_TRANSLATION_IS_COMPLETE, missing);
        }
        translation.offer(clock.instant());
        Holding record = found.source().record();
        outbox.add(new TranslationOffered(
                record.ref(), record.publicId(), record.title(), language, actor.memberOrRefuse(), record.regions()));
        return view(actor, told(actor, found, "translation-offered"));
    }

    public TranslationWork takeBack(Actor actor, String recordId, Language language, @Nullable Integer seen) {
        Found found = allowed(actor, recordId, language, TranslationMove.TAKE_BACK, seen);
        found.translation().takeBack(clock.instant());
        return view(actor, told(actor, found, "translation-taken-back"));
    }

    /** Gives up the work; the text published last stays, and where there is none nothing does. */
    public void giveUp(Actor actor, String recordId, Language language) {
        Found found = allowed(actor, recordId, language, TranslationMove.GIVE_UP, null);
        Translation translation = found.translation();
        if (translation.status() != TranslationMove.GIVE_UP.from()) {
            throw Refusal.conflict(LibraryRule.THE_MOVE_IS_OPEN, translation.status());
        }
        if (translation.wasPublished()) {
            translation.giveUp(clock.instant());
        } else {
            translations.remove(translation);
        }
        told(actor, found, "translation-given-up");
    }

    /** Publishes the words that the reviewer saw; from now on they never change. */
    public PublishedText publish(Actor actor, String recordId, Language language, int seen) {
        Found found = allowed(actor, recordId, language, TranslationMove.PUBLISH, seen);
        Translation translation = found.translation();
        translation.publish(
                found.source().words().saying(translation.fields()), actor.memberOrRefuse(), clock.instant());
        return published(actor, found);
    }

    /** Sends it back to its translator with a letter. */
    public TranslationWork sendBack(
            Actor actor, String recordId, Language language, int seen, @Nullable String letter) {
        Found found = allowed(actor, recordId, language, TranslationMove.SEND_BACK, seen);
        String why = letter == null ? "" : letter.strip();
        if (why.isEmpty()) {
            throw Refusal.badInput("letter", LibraryRule.THE_LETTER_IS_WRITTEN);
        }
        if (why.length() > LONGEST_LETTER) {
            throw Refusal.badInput("letter", LibraryRule.THE_TEXT_FITS);
        }
        found.translation().sendBack(why, clock.instant());
        Holding record = found.source().record();
        outbox.add(new TranslationSentBack(
                record.ref(),
                record.publicId(),
                record.title(),
                language,
                found.translation().translator()));
        return view(actor, told(actor, found, "translation-sent-back"));
    }

    /** What a machine is to translate, for an editor who may ask it to. */
    public SourceWords forMachine(Actor actor, String recordId, Language language) {
        actor.memberOrRefuse();
        SourceWords source = versions.source(actor, recordId, null);
        TranslationPart.EDITOR
                .mayBePlayedBy(actor, null, source.record().regions())
                .orRefuse();
        Translation.refuseSame(source, language);
        translations.of(source.record().ref(), language).ifPresent(Translation::refuseMachineUnlessAlone);
        return source;
    }

    /** Publishes what a machine said of the version it was given; refused when readers see another by now. */
    public PublishedText publishMachined(
            Actor actor, String recordId, Language language, int sourceNo, Map<String, String> fields) {
        SourceWords source = forMachine(actor, recordId, language);
        if (source.no() != sourceNo) {
            throw Refusal.changedMeanwhile();
        }
        var words = source.words().saying(fields);
        Translation translation = translations
                .of(source.record().ref(), language)
                .map(known -> {
                    known.machine(source, words, clock.instant());
                    return known;
                })
                .orElseGet(() -> {
                    Translation first = Translation.machined(source, language, words, clock.instant());
                    translations.add(first);
                    return first;
                });
        return published(actor, new Found(translation, source));
    }

    private PublishedText published(Actor actor, Found found) {
        Translation translation = found.translation();
        Holding record = found.source().record();
        TranslationText text = translation.standing().orElseThrow();
        outbox.add(new TranslationPublished(
                record.ref(), record.publicId(), record.title(), translation.language(), text.translator()));
        audit.record(
                actor,
                "translation-published",
                record.ref(),
                translation.language().tag() + " " + text.no() + " of version " + text.sourceNo());
        translations.told(record.ref());
        List<MemberId> ids = Stream.of(Optional.ofNullable(text.translator()), Optional.ofNullable(text.reviewer()))
                .flatMap(Optional::stream)
                .toList();
        Map<MemberId, Person> named = ids.isEmpty() ? Map.of() : people.named(ids);
        return new PublishedText(
                record.publicId(),
                TranslationNotes.of(translation, text, found.source().standing(), named),
                text.words(record.kind()).fields());
    }

    /** A translation and the version it translates; fresh when it was begun just now. */
    private record Found(Translation translation, SourceWords source, boolean fresh) {

        Found(Translation translation, SourceWords source) {
            this(translation, source, false);
        }

        List<String> regions() {
            return source.record().regions();
        }
    }

    /** The work, if this actor may see it; else it does not exist. */
    private Found findFor(Actor actor, String recordId, Language language) {
        actor.memberOrRefuse();
        SourceWords standing = versions.source(actor, recordId, null);
        Translation translation = translations
                .of(standing.record().ref(), language)
                .filter(found -> isOpen(actor, found, standing.record().regions()))
                .orElseThrow(Refusal::notFound);
        return new Found(
                translation,
                translation.sourceNo() == standing.no()
                        ? standing
                        : versions.source(actor, recordId, translation.sourceNo()));
    }

    static boolean isOpen(Actor actor, Translation translation, List<String> regions) {
        return switch (translation.status()) {
            case DRAFT -> actor.is(translation.translator()) || actor.holdsFor(Role.EDITOR, regions);
            case OFFERED ->
                actor.is(translation.translator())
                        || TranslationPart.REVIEWER
                                .mayBePlayedBy(actor, translation.translator(), regions)
                                .isAllowed();
            case PUBLISHED -> false;
        };
    }

    private Found allowed(
            Actor actor, String recordId, Language language, TranslationMove move, @Nullable Integer seen) {
        Found found = findFor(actor, recordId, language);
        move.who()
                .mayBePlayedBy(actor, found.translation().translator(), found.regions())
                .orRefuse();
        if (seen != null) {
            refuseUnlessSeen(found.translation(), seen);
        }
        return found;
    }

    private static void refuseUnlessSeen(Translation translation, int seen) {
        if (translation.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
    }

    private Found told(Actor actor, Found found, String act) {
        audit.record(
                actor,
                act,
                found.source().record().ref(),
                found.translation().language().tag());
        translations.flush();
        return found;
    }

    /** The buttons to show. */
    static Set<TranslationMove> openMoves(Actor actor, Translation translation, List<String> regions) {
        Set<TranslationMove> open = EnumSet.noneOf(TranslationMove.class);
        for (TranslationMove move : TranslationMove.values()) {
            if (move.from() == translation.status()
                    && move.who()
                            .mayBePlayedBy(actor, translation.translator(), regions)
                            .isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }

    private TranslationWork view(Actor actor, Found found) {
        Translation translation = found.translation();
        SourceWords source = found.source();
        MemberId translator = Objects.requireNonNull(translation.translator());
        Person named = people.named(List.of(translator)).get(translator);
        Map<String, String> said = translation.fields();
        return new TranslationWork(
                source.record().publicId(),
                source.record().path(),
                source.record().title(),
                translation.language(),
                translation.version(),
                translation.status(),
                translation.making(),
                source.language(),
                source.no(),
                source.standing(),
                named == null ? null : named.name(),
                translation.letter(),
                source.words().fields().stream()
                        .map(field -> new TranslationWork.Beside(
                                field.name(), field.words(), said.getOrDefault(field.name(), ""), field.mayStand()))
                        .toList(),
                source.words().missing(said),
                PrivacyNote.in(said.values()),
                openMoves(actor, translation, found.regions()),
                translation.changedAt());
    }
}
