package org.reintegration.library.relations;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.MemberId;

/** That a record is discussed in, or comes from, something outside the library; of another room's content only the public id is kept. */
@Entity
@Table(name = "tie", schema = "library")
class Tie {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tie_id")
    @SequenceGenerator(name = "tie_id", sequenceName = "library.tie_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();

    @Column(name = "resource_id")
    private Long record;

    @Enumerated(EnumType.STRING)
    private TieKind kind;

    private @Nullable String target;
    private String title = "";

    @Convert(converter = DayConverter.class)
    private @Nullable LocalDate heldOn;

    private String place = "";
    private String url = "";
    private MemberId statedBy;
    private Instant statedAt;
    private @Nullable String creationKey;

    protected Tie() {}

    private Tie(Long record, TieKind kind, MemberId by, Instant now) {
        this.record = record;
        this.kind = kind;
        this.statedBy = by;
        this.statedAt = now;
    }

    static Tie to(String target, Long record, TieKind kind, MemberId by, Instant now) {
        Tie tie = new Tie(record, kind, by, now);
        tie.target = target;
        return tie;
    }

    static Tie from(Workshop workshop, Long record, MemberId by, Instant now) {
        Tie tie = new Tie(record, TieKind.FROM_WORKSHOP, by, now);
        tie.title = workshop.title();
        tie.heldOn = workshop.date();
        tie.place = workshop.place();
        tie.url = workshop.url() == null ? "" : workshop.url();
        return tie;
    }

    void createdOnceFor(@Nullable String key) {
        creationKey = key;
    }

    String cursor() {
        return After.cursor(statedAt, id);
    }

    String publicId() {
        return publicId.value();
    }

    Long record() {
        return record;
    }

    TieKind kind() {
        return kind;
    }

    /** Public id of the content it leads to. */
    Optional<String> target() {
        return Optional.ofNullable(target);
    }

    Optional<Workshop> workshop() {
        return Optional.ofNullable(heldOn).map(day -> new Workshop(title, day, place, url.isEmpty() ? null : url));
    }
}
