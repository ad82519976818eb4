package org.reintegration.library.collections;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.people.MemberId;

/** A record that a member wants to find again; nobody else knows. */
@Entity
@Table(name = "bookmark", schema = "library")
class Bookmark {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bookmark_id")
    @SequenceGenerator(name = "bookmark_id", sequenceName = "library.bookmark_id", allocationSize = 50)
    private Long id;

    private MemberId member;

    @Column(name = "resource_id")
    private Long resourceId;

    private Instant keptAt;

    protected Bookmark() {}

    Bookmark(MemberId member, Long resourceId, Instant now) {
        this.member = member;
        this.resourceId = resourceId;
        this.keptAt = now;
    }

    Long resourceId() {
        return resourceId;
    }

    String cursor() {
        return After.cursor(keptAt, id);
    }
}
