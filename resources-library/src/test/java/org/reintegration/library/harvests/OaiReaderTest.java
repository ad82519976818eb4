package org.reintegration.library.harvests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.kernel.text.Language;

class OaiReaderTest {

    private static final String BEGIN = "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
            + "<responseDate>2026-11-01T10:00:00Z</responseDate>";

    @Test
    void a_page_is_read_with_its_records_and_where_the_next_begins() throws Broken {
        OaiPage page = read(BEGIN
                + "<ListRecords><record><header><identifier>oai:x:1</identifier><datestamp>2026-01-02</datestamp>"
                + "<setSpec>s</setSpec></header><metadata><oai_dc:dc xmlns:oai_dc=\"o\" xmlns:dc=\"d\" xmlns:xsi=\"x\">"
                + "<dc:title xml:lang=\"fr-FR\">Un <i>titre</i> &amp; plus</dc:title><dc:title>Other</dc:title>"
                + "<dc:identifier>https://example.org/1</dc:identifier><dc:creator> </dc:creator></oai_dc:dc></metadata>"
                + "<about><provenance><identifier>oai:elsewhere:9</identifier></provenance></about></record>"
                + "<record><header status=\"deleted\"><identifier>oai:x:2</identifier><datestamp>2026-01-03</datestamp></header></record>"
                + "<resumptionToken cursor=\"0\"> next one </resumptionToken></ListRecords></OAI-PMH>");

        assertThat(page.responseDate()).isEqualTo("2026-11-01T10:00:00Z");
        assertThat(page.token()).isEqualTo("next one");
        assertThat(page.error()).isNull();
        OaiRecord one = page.records().get(0);
        assertThat(one.identifier()).isEqualTo("oai:x:1");
        assertThat(one.all("title"))
                .containsExactly(new OaiRecord.Said("Un titre & plus", Language.FR), new OaiRecord.Said("Other", null));
        assertThat(one.all("creator")).isEmpty();
        assertThat(page.records().get(1).deleted()).isTrue();
    }

    @Test
    void an_empty_token_is_the_end_and_an_error_is_told_with_its_word() throws Broken {
        assertThat(read(BEGIN + "<ListRecords><resumptionToken/></ListRecords></OAI-PMH>")
                        .token())
                .isNull();
        OaiPage refused = read(BEGIN + "<error code=\"badResumptionToken\">Too old</error></OAI-PMH>");
        assertThat(refused.error()).isEqualTo("badResumptionToken");
        assertThat(refused.errorText()).isEqualTo("Too old");
        assertThat(read(BEGIN
                                + "<Identify><granularity>YYYY-MM-DD</granularity><description><granularity>x</granularity>"
                                + "</description></Identify></OAI-PMH>")
                        .granularity())
                .isEqualTo("YYYY-MM-DD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<OAI-PMH><ListRecords>|NOT_XML",
                "no xml at all|NOT_XML",
                "''|NOT_XML",
                "<OAI-PMH>&unknown;</OAI-PMH>|NOT_XML",
                "<!DOCTYPE x><OAI-PMH/>|NOT_XML",
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><OAI-PMH><error code=\"x\">&f;</error></OAI-PMH>|NOT_XML",
                "<html><body/></html>|NOT_OAI"
            })
    void what_is_no_answer_of_the_protocol_is_refused_as_a_whole(String answer, HarvestProblem problem) {
        assertThatThrownBy(() -> read(answer))
                .asInstanceOf(InstanceOfAssertFactories.type(Broken.class))
                .extracting(Broken::problem)
                .isEqualTo(problem);
    }

    private static OaiPage read(String answer) throws Broken {
        return OaiReader.read(answer.getBytes(StandardCharsets.UTF_8));
    }
}
