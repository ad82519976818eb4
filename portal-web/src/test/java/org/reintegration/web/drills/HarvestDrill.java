package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;

import io.gdcc.xoai.model.oaipmh.results.record.Header;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Harvester;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** A harvest as large as a whole catalogue. */
class HarvestDrill {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final int RECORDS = 5_000;
    private static final int IN_ONE_FILE = 1_000;

    @Test
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
}
