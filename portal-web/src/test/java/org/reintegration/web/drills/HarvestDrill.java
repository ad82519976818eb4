package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.reintegration.web.testing.Harvester;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** Harvests as large as a whole catalogue: by another catalogue, and by a portal that is killed in the middle of it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarvestDrill {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final int RECORDS = 5_000;
    private static final int IN_ONE_FILE = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    @Order(1)
    void five_thousand_records_are_harvested_each_once() throws Exception {
        Seed seed = new Seed(PORTAL).people();
        String header = Seed.text("catalogue.csv").lines().findFirst().orElseThrow() + "\n";
        for (int from = 0; from < RECORDS; from += IN_ONE_FILE) {
            StringBuilder rows = new StringBuilder(header);
            for (int no = from; no < from + IN_ONE_FILE; no++) {
                rows.append("harvest-")
                        .append(no)
                        .append(",report,Report number ")
                        .append(no);
                rows.append(",en,2021,,,NE,west-central-africa,economic,individual,,,,,What was seen the ")
                        .append(no)
                        .append("th time.\n");
            }
            assertThat(seed.importing(rows.toString()).getInt("created")).isEqualTo(IN_ONE_FILE);
        }

        long began = System.nanoTime();
        List<String> harvested = new Harvester(PORTAL)
                .headers(ListRecordsParameters.request()).stream()
                        .map(Header::getIdentifier)
                        .toList();
        System.out.println(
                "harvested " + harvested.size() + " records in " + (System.nanoTime() - began) / 1_000_000 + " ms");

        assertThat(harvested).hasSizeGreaterThanOrEqualTo(RECORDS).doesNotHaveDuplicates();
    }

    /** The portal plays both parts: nothing else here answers OAI-PMH with as many records. */
    @Test
    @Order(2)
    void a_portal_killed_while_it_harvests_goes_on_and_nothing_comes_twice() {
        Seed seed = new Seed(PORTAL);
        Rows rows = new Rows(PORTAL.machine());
        String sources = "/api/v1/library/sources";
        HttpResponse<String> added = PORTAL.post(
                sources,
                seed.token("editor"),
                "application/json",
                "{\"name\":\"Itself\",\"baseUrl\":\"" + PORTAL.url("/oai")
                        + "\",\"type\":\"report\",\"language\":\"EN\",\"daily\":false}");
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String harvests = sources + "/" + Seed.json(added.body()).getString("publicId") + "/harvests";

        assertThat(PORTAL.post(harvests, seed.token("editor"), "application/json", "")
                        .statusCode())
                .isEqualTo(202);
        within(PATIENCE, () -> rows.number("select coalesce(max(pages), 0) from library.harvest"), pages -> pages >= 5);
        PORTAL.kill();
        long before = rows.number("select count(*) from library.provenance");
        assertThat(before).isBetween(500L, RECORDS - 1L);
        PORTAL.start();
        // What five minutes would do.
        rows.change("update library.harvest_source set leasedUntil = now()");
        PORTAL.post(harvests, seed.token("editor"), "application/json", "");
        within(PATIENCE, () -> rows.text("select state from library.harvest"), "COMPLETED"::equals);

        assertThat(rows.number("select count(*) from library.provenance")).isEqualTo(RECORDS);
        assertThat(rows.number("select count(*) from library.resource")).isEqualTo(2L * RECORDS);
        assertThat(rows.text("select created, unchanged, rejected, pages, resumed from library.harvest"))
                .isEqualTo(RECORDS + " 0 0 " + RECORDS / 100 + " 1");
        assertThat(rows.number("select count(*) from library.harvest_fault")).isZero();

        PORTAL.post(harvests + "?everything=true", seed.token("editor"), "application/json", "");
        within(
                PATIENCE,
                () -> rows.text("select state, created, updated, unchanged from library.harvest order by id desc"),
                ("COMPLETED 0 0 " + RECORDS)::equals);
    }
}
