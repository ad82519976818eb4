package org.reintegration.library.translations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.SourceWords;
import org.reintegration.library.records.VersionService;
import org.reintegration.library.translations.TranslationsView.Told;

/** Says in a few sentences of another language what a record is about, so that its readers can judge whether it is for them. */
@ApplicationScoped
@Transactional
public class BriefService {

    private static final int LONGEST = 600;

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

    /** Says it, or says it anew, on top of the version seen; 0 where nothing was said. */
    public Told write(Actor actor, String recordId, Language language, int seen, @Nullable String words) {
        MemberId me = allow(actor);
        SourceWords source = versions.source(actor, recordId, null);
        Translation.refuseSame(source, language);
        String said = words == null ? "" : words.strip();
        if (said.isEmpty()) {
            throw Refusal.badInput("words", LibraryRule.THE_FIELD_IS_FILLED);
        }
        if (said.length() > LONGEST) {
            throw Refusal.badInput("words", LibraryRule.THE_TEXT_FITS);
        }
        Optional<Brief> known = translations.brief(source.record().ref(), language);
        if (known.isEmpty() && seen != 0) {
            throw Refusal.changedMeanwhile();
        }
        known.ifPresent(brief -> brief.write(seen, source, said, me, clock.instant()));
        Brief brief = known.orElseGet(() -> {
            Brief first = new Brief(source, language, said, me, clock.instant());
            translations.add(first);
            return first;
        });
        told(actor, source, language, "brief-written");
        return Told.to(true, brief.version(), TranslationNotes.of(brief, source.standing(), people.named(List.of(me))));
    }

    /** Takes it away, on top of the version seen. */
    public void remove(Actor actor, String recordId, Language language, int seen) {
        allow(actor);
        SourceWords source = versions.source(actor, recordId, null);
        Brief brief = translations.brief(source.record().ref(), language).orElseThrow(Refusal::notFound);
        brief.refuseUnlessSeen(seen);
        translations.remove(brief);
        told(actor, source, language, "brief-removed");
    }

    private static MemberId allow(Actor actor) {
        MemberId me = actor.memberOrRefuse();
        TranslationPart.ANY_TRANSLATOR.mayBePlayedBy(actor, me, List.of()).orRefuse();
        return me;
    }

    private void told(Actor actor, SourceWords source, Language language, String act) {
        audit.record(actor, act, source.record().ref(), language.tag());
        translations.told(source.record().ref());
        outbox.add(new BriefChanged(source.record().ref()));
    }
}
