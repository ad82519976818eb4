package org.reintegration.library.templates;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Correspondent;
import org.reintegration.kernel.people.Correspondents;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.SaveOutcome;

/** Takes filled templates in, and lays what they say into drafts once the worker has read them. */
@ApplicationScoped
@Transactional
public class TemplateService {

    private static final int MOST_WAITING = 10;
    private static final int MOST_SHOWN = 20;
    private static final int AT_ONCE = 200;

    @Inject
    FilledTemplates templates;

    @Inject
    DraftService drafts;

    @Inject
    AttachedFiles files;

    @Inject
    TemplateWords words;

    @Inject
    Correspondents people;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Takes in a filled template that is to become a new draft.
     *
     * @param kind what the draft is to be when the template itself does not tell
     * @param upload a complete upload of the actor's
     */
    public TemplateView takeIn(Actor actor, ResourceKind kind, @Nullable String upload) {
        drafts.allow(actor);
        return takeIn(actor, new FilledTemplate(actor.memberOrRefuse(), kind, null, clock.instant()), upload);
    }

    /** Takes in a filled template for the empty fields of a draft that was seen in this version. */
    public TemplateView takeIn(Actor actor, String draft, int seen, @Nullable String upload) {
        DraftView work = drafts.writable(actor, draft);
        if (work.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        return takeIn(
                actor,
                new FilledTemplate(actor.memberOrRefuse(), work.kind(), work.publicId(), clock.instant()),
                upload);
    }

    private TemplateView takeIn(Actor actor, FilledTemplate template, @Nullable String upload) {
        if (templates.waitingOf(template.member()) >= MOST_WAITING) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, LibraryRule.TEMPLATES_ARE_READ_ONE_AFTER_THE_OTHER);
        }
        templates.add(template);
        AttachedFile file = files.attachForm(template.member(), template.ref(), upload);
        audit.record(actor, "template-sent", template.ref());
        return template.view(file);
    }

    /** For whoever sent it; for everybody else there is none. */
    public TemplateView read(Actor actor, String id) {
        FilledTemplate template = templates.find(actor.memberOrRefuse(), id).orElseThrow(Refusal::notFound);
        return template.view(file(template).orElse(null));
    }

    /** What the actor sent for one draft and is still kept, newest first. */
    public List<TemplateView> sentFor(Actor actor, String draft) {
        return templates.of(actor.memberOrRefuse(), draft, MOST_SHOWN).stream()
                .map(template -> template.view(null))
                .toList();
    }

    /** Lays what was read into the draft; done before, or not read yet, it changes nothing. */
    public void takeOver(Actor portal, long id) {
        refuseUnlessPortal(portal);
        FilledTemplate template = templates.findToChange(id).orElse(null);
        AttachedFile file = template == null ? null : file(template).orElse(null);
        if (template == null || !template.isWaiting() || file == null || file.state() == FileState.WAITING) {
            return;
        }
        if (!file.isReady()) {
            template.unreadable(file.reason());
            return;
        }
        TemplateReading.Sorted said = TemplateReading.of(files.form(template.ref()), words, template.kind())
                .orElseThrow(() -> Refusal.conflict(LibraryRule.THE_FILE_IS_A_FILLED_TEMPLATE));
        Correspondent writer = Optional.ofNullable(
                        people.now(List.of(template.member())).get(template.member()))
                .orElseThrow(() -> Refusal.forbidden(LibraryRule.CONTRIBUTORS_WRITE));
        Language otherwise = Optional.ofNullable(file.language()).orElse(writer.language());
        String draft = template.draft();
        if (draft == null) {
            begin(writer.actor(), template, said, otherwise);
        } else {
            fill(writer.actor(), template, draft, said, otherwise);
        }
    }

    private void begin(Actor writer, FilledTemplate template, TemplateReading.Sorted said, Language otherwise) {
        Filling.Filled filled = Filling.fill(null, said, otherwise, vocabularies, drafts::problems);
        refuseEmpty(filled.report());
        DraftView begun = drafts.begin(writer, filled.draft(), "template-" + template.publicId());
        template.taken(said.kind(), begun.publicId(), filled.report());
    }

    private void fill(
            Actor writer, FilledTemplate template, String draft, TemplateReading.Sorted said, Language otherwise) {
        DraftView work = drafts.writable(writer, draft);
        if (work.kind() != said.kind()) {
            throw Refusal.conflict(LibraryRule.THE_TEMPLATE_IS_OF_THE_DRAFTS_KIND);
        }
        Filling.Filled filled = Filling.fill(work.draft(), said, otherwise, vocabularies, drafts::problems);
        refuseEmpty(filled.report());
        if (filled.report().isSomethingTaken()) {
            SaveOutcome saved = drafts.save(writer, draft, work.version(), filled.draft());
            if (!saved.saved()) {
                throw new IllegalStateException("Read and saved in one transaction: " + draft);
            }
        }
        template.taken(said.kind(), draft, filled.report());
    }

    private static void refuseEmpty(TemplateReport report) {
        if (report.isEmpty()) {
            throw Refusal.conflict(LibraryRule.SOMETHING_IS_FILLED_IN);
        }
    }

    /** A rule forbade to take it over; its writer is told which. */
    public void refuse(Actor portal, long id, Rule why) {
        refuseUnlessPortal(portal);
        templates.findToChange(id).filter(FilledTemplate::isWaiting).ifPresent(template -> template.refused(why));
    }

    /** Throws away, for the portal itself, what was kept long enough; answers how many there were. */
    public int tidy(Actor portal) {
        refuseUnlessPortal(portal);
        Instant before = clock.instant().minus(FilledTemplate.KEPT);
        List<FilledTemplate> old = templates.sentBefore(before, AT_ONCE);
        List<ContentRef> gone = old.stream().map(FilledTemplate::ref).toList();
        files.forget(gone);
        old.forEach(templates::remove);
        return old.size();
    }

    private static void refuseUnlessPortal(Actor actor) {
        Decision.allowedIf(actor.portal(), LibraryRule.THE_PORTAL_READS_TEMPLATES)
                .orRefuse();
    }

    private Optional<AttachedFile> file(FilledTemplate template) {
        return files.of(List.of(template.ref())).getOrDefault(template.ref(), List.of()).stream()
                .findFirst();
    }
}
