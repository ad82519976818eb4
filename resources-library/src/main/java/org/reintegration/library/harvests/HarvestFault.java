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

/** Something that was wrong with a page or with a record in it. */
@Entity
@Table(name = "harvest_fault", schema = "library")
class HarvestFault {

    private static final int LONGEST = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "harvest_fault_id")
    @SequenceGenerator(name = "harvest_fault_id", sequenceName = "library.harvest_fault_id", allocationSize = 50)
    private Long id;

    @Column(name = "harvest_id")
    private Long harvest;

    private int page;

    private String identifier;

    @Enumerated(EnumType.STRING)
    private HarvestProblem problem;

    private String detail;

    private Instant at;

    protected HarvestFault() {}

    HarvestFault(Long harvest, int page, String identifier, HarvestProblem problem, String detail, Instant at) {
        this.harvest = harvest;
        this.page = page;
        this.identifier = shortened(identifier);
        this.problem = problem;
        this.detail = shortened(detail);
        this.at = at;
    }

    private static String shortened(String text) {
        String one = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one;
    }

    Long harvest() {
        return harvest;
    }

    HarvestFaultView view() {
        return new HarvestFaultView(page, identifier, problem.slug(), detail, at);
    }
}
