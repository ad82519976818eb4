package org.reintegration.library.use;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.LibraryRule;

/** One team's report of using a record in one place. */
@Entity
@Table(name = "use_report", schema = "library")
class UseReport {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "use_report_id")
    @SequenceGenerator(name = "use_report_id", sequenceName = "library.use_report_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @Column(name = "resource_id")
    private Long resourceId;

    private MemberId reporter;

    /** So that colleagues report together; never told. */
    private @Nullable Long organisation;

    @Enumerated(EnumType.STRING)
    private UseOutcome outcome;

    private String country;

    private String place;

    private String changed;

    private String why;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private UseStatus status = UseStatus.SHOWN;

    private @Nullable String hiddenWhy;

    private Instant reportedAt;

    private Instant changedAt;

    private @Nullable String creationKey;

    @Version
    private int version;

    protected UseReport() {}

    UseReport(
            ContentRef record,
            MemberId reporter,
            @Nullable Long organisation,
            UseDraft draft,
            Language otherwise,
            Instant now) {
        this.resourceId = record.id();
        this.reporter = reporter;
        this.organisation = organisation;
        this.reportedAt = now;
        take(draft, otherwise, now);
    }

    void createdOnceFor(@Nullable String key) {
        creationKey = key;
    }

    /** A hidden report stays hidden, however often it is rewritten: whoever hid it shows it again. */
    void rewrite(UseDraft draft, Language otherwise, Instant now) {
        if (status == UseStatus.WITHDRAWN) {
            throw Refusal.notFound();
        }
        take(draft, otherwise, now);
    }

    private void take(UseDraft draft, Language otherwise, Instant now) {
        outcome = draft.outcomeOrRefuse();
        country = draft.country();
        place = draft.place();
        changed = draft.changed();
        why = draft.why();
        language = draft.languageOr(otherwise);
        changedAt = now;
    }

    void withdraw(Instant now) {
        status = UseStatus.WITHDRAWN;
        hiddenWhy = null;
        changedAt = now;
    }

    void hide(String reason, Instant now) {
        if (status != UseStatus.SHOWN) {
            throw Refusal.conflict(LibraryRule.THE_MOVE_IS_OPEN);
        }
        status = UseStatus.HIDDEN;
        hiddenWhy = reason;
        changedAt = now;
    }

    void showAgain(Instant now) {
        if (status != UseStatus.HIDDEN) {
            throw Refusal.conflict(LibraryRule.THE_MOVE_IS_OPEN);
        }
        status = UseStatus.SHOWN;
        hiddenWhy = null;
        changedAt = now;
    }

    UseView view(UseView.Told told) {
        return new UseView(
                publicId.value(),
                version,
                outcome,
                country,
                place,
                changed,
                why,
                language,
                status,
                hiddenWhy,
                reportedAt,
                told);
    }

    boolean isOpenTo(boolean mine, boolean mayHide) {
        return status == UseStatus.SHOWN || (status == UseStatus.HIDDEN && (mine || mayHide));
    }

    Long id() {
        return id;
    }

    Instant reportedAt() {
        return reportedAt;
    }

    PublicId publicId() {
        return publicId;
    }

    ContentRef record() {
        return new ContentRef("resource", resourceId);
    }

    MemberId reporter() {
        return reporter;
    }

    UseOutcome outcome() {
        return outcome;
    }

    UseStatus status() {
        return status;
    }

    int version() {
        return version;
    }

    Long resourceId() {
        return resourceId;
    }
}
