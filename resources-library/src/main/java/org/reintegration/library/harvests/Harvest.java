package org.reintegration.library.harvests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One harvest of one source, through every stop, up to its last page. */
@Entity
@Table(name = "harvest", schema = "library")
class Harvest {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "harvest_id")
    @SequenceGenerator(name = "harvest_id", sequenceName = "library.harvest_id", allocationSize = 50)
    private Long id;

    @Column(name = "source_id")
    private Long source;

    @Enumerated(EnumType.STRING)
    private HarvestState state = HarvestState.RUNNING;

    private Instant startedAt;

    private @Nullable Instant endedAt;

    private @Nullable Instant since;

    private @Nullable Instant asOf;

    /** Where the next page begins; null before the first. */
    private @Nullable String token;

    private int pages;
    private int created;
    private int updated;
    private int unchanged;
    private int withdrawn;
    private int rejected;
    private int resumed;

    protected Harvest() {}

    Harvest(Long source, @Nullable Instant since, Instant now) {
        this.source = source;
        this.since = since;
        this.startedAt = now;
    }

    void resume() {
        state = HarvestState.RUNNING;
        endedAt = null;
        resumed++;
    }

    /** Takes a page into account; {@code next} is where the one after it begins. */
    void turned(Yield page, @Nullable Instant responseDate, @Nullable String next) {
        if (token == null) {
            asOf = responseDate;
        }
        pages++;
        token = next;
        created += page.created();
        updated += page.updated();
        unchanged += page.unchanged();
        withdrawn += page.withdrawn();
        rejected += page.rejected();
    }

    /** Its token is of no use any more: it asks for the same again from the first page, and what came does not come twice. */
    void loseItsPlace() {
        token = null;
        asOf = null;
    }

    void end(HarvestState as, Instant now) {
        state = as;
        endedAt = now;
    }

    HarvestView view(List<HarvestFaultView> faults) {
        return new HarvestView(
                id,
                state.slug(),
                startedAt,
                endedAt,
                since,
                asOf,
                pages,
                created,
                updated,
                unchanged,
                withdrawn,
                rejected,
                resumed,
                faults);
    }

    Long id() {
        return id;
    }

    Long source() {
        return source;
    }

    HarvestState state() {
        return state;
    }

    @Nullable Instant since() {
        return since;
    }

    @Nullable Instant asOf() {
        return asOf;
    }

    @Nullable String token() {
        return token;
    }

    int pages() {
        return pages;
    }
}
