package org.reintegration.fund.gaps;

import jakarta.persistence.Convert;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.persistence.WordListConverter;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

/** Something practitioners need to know and nobody has studied. */
@Entity
@Table(name = "gap", schema = "fund")
class Gap {

    static final String KIND = "gap";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gap_id")
    @SequenceGenerator(name = "gap_id", sequenceName = "fund.gap_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @Enumerated(EnumType.STRING)
    private GapStatus status = GapStatus.OPEN;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String title;
    private String words;

    @Convert(converter = WordListConverter.class)
    private List<String> regions;

    private @Nullable String dimension;

    private @Nullable String level;

    private MemberId createdBy;
    private Instant createdAt;
    private Instant changedAt;

    @Version
    private int version;

    protected Gap() {}

    Gap(MemberId by, GapDraft draft, Instant now) {
        createdBy = by;
        createdAt = now;
        write(draft, now);
    }

    final void write(GapDraft draft, Instant now) {
        language = draft.languageOrRefuse();
        title = draft.title();
        words = draft.words();
        regions = draft.regions();
        dimension = draft.dimension();
        level = draft.level();
        changedAt = now;
    }

    void make(GapMove move, Instant now) {
        if (!move.from().contains(status)) {
            throw Refusal.conflict(FundRule.THE_MOVE_IS_OPEN, status);
        }
        status = move.to();
        changedAt = now;
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    long id() {
        return id;
    }

    PublicId publicId() {
        return publicId;
    }

    GapStatus status() {
        return status;
    }

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    List<String> regions() {
        return regions;
    }

    @Nullable String dimension() {
        return dimension;
    }

    @Nullable String level() {
        return level;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    int version() {
        return version;
    }
}
