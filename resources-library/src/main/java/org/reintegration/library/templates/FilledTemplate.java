package org.reintegration.library.templates;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.library.records.ResourceKind;

/** A template that a member filled in and sent, until it has become or filled a draft, and what was left of it for some time after. */
@Entity
@Table(name = "filled_template", schema = "library")
class FilledTemplate {

    static final String KIND = "filled-template";

    /** How long the file and the words that were left are kept for their writer. */
    static final Duration KEPT = Duration.ofDays(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "filled_template_id")
    @SequenceGenerator(name = "filled_template_id", sequenceName = "library.filled_template_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    private MemberId member;

    @Enumerated(EnumType.STRING)
    private ResourceKind kind;

    @Enumerated(EnumType.STRING)
    private TemplateState state = TemplateState.WAITING;

    /** Public id of the draft. */
    private @Nullable String draft;

    private @Nullable String rule;

    private @Nullable String fileProblem;

    private String report = RecordJson.write(TemplateReport.none());

    private Instant sentAt;

    protected FilledTemplate() {}

    FilledTemplate(MemberId member, ResourceKind kind, @Nullable String draft, Instant now) {
        this.member = member;
        this.kind = kind;
        this.draft = draft;
        this.sentAt = now;
    }

    void taken(ResourceKind read, String into, TemplateReport told) {
        kind = read;
        draft = into;
        report = RecordJson.write(told);
        state = TemplateState.TAKEN;
    }

    /** Nothing was done for it, and this is why. */
    void refused(Rule why) {
        rule = why.slug();
        state = TemplateState.REFUSED;
    }

    void unreadable(@Nullable String problem) {
        fileProblem = problem == null ? "UNREADABLE" : problem;
        state = TemplateState.REFUSED;
    }

    TemplateView view(@Nullable AttachedFile file) {
        return new TemplateView(
                publicId.value(),
                kind,
                state,
                draft,
                rule,
                fileProblem,
                RecordJson.read(report, TemplateReport.class),
                file,
                sentAt,
                sentAt.plus(KEPT));
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    MemberId member() {
        return member;
    }

    ResourceKind kind() {
        return kind;
    }

    @Nullable String draft() {
        return draft;
    }

    String publicId() {
        return publicId.value();
    }

    boolean isWaiting() {
        return state == TemplateState.WAITING;
    }
}
