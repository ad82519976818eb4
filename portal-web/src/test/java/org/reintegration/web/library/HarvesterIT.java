package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.ADMINISTRATOR;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.EDITOR_OF_ASIA;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.harvests.HarvestDesk;
import org.reintegration.library.harvests.HarvestFaultView;
import org.reintegration.library.harvests.HarvestRounds;
import org.reintegration.library.harvests.HarvestView;
import org.reintegration.library.harvests.Origin;
import org.reintegration.library.harvests.Origins;
import org.reintegration.library.harvests.SourceDraft;
import org.reintegration.library.harvests.SourceView;
import org.reintegration.library.imports.CatalogueExport;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.records.DocumentDraft;
import org.reintegration.library.records.HarvestQuery;
import org.reintegration.library.records.HarvestService;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.PublicationService;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.web.testing.OaiProvider;
import org.reintegration.web.testing.OaiProvider.Broken;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** Another catalogue is harvested, again and again, while it breaks in every way. */
@ExtendWith(ArquillianExtension.class)
class HarvesterIT {

    @Inject
    HarvestDesk desk;

    @Inject
    HarvestRounds rounds;

    @Inject
    Origins origins;

    @Inject
    ResourceService resources;

    @Inject
    PublicationService publications;

    @Inject
    HarvestService openShelf;

    @Inject
    CatalogueImport catalogue;

    @Inject
    CatalogueExport exports;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    private final OaiProvider provider = new OaiProvider();

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @AfterEach
    void close() {
        provider.close();
        List.of("harvest.private.addresses", "harvest.max.bytes", "harvest.patience.seconds", "harvest.seconds")
                .forEach(System::clearProperty);
    }

    @Test
    void records_come_with_their_origin_and_again_only_what_changed_and_nothing_twice() {
        five("whole");
        String source = added("Whole");
        HarvestView first = harvested(source, false);

        assertThat(first.state()).isEqualTo("completed");
        assertThat(first.created()).isEqualTo(5);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.asOf()).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        ResourceView one = record("whole 1");
        assertThat(one.catalogued()).isTrue();
        assertThat(one.language()).isEqualTo(Language.FR);
        assertThat(one.facts().countries()).containsExactly("NE");
        Origin origin = origins.of(one).orElseThrow();
        assertThat(origin.source()).isEqualTo("Whole");
        assertThat(origin.identifier()).isEqualTo("oai:fake:whole-1");
        assertThat(origin.datestamp()).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(origin.link()).isEqualTo("https://example.org/whole/1");
        assertThat(openShelf
                        .changed(new HarvestQuery(null, null, null, null, null, 200))
                        .items())
                .as("what was harvested elsewhere is not told on")
                .noneMatch(told -> told.publicId().equals(one.publicId()));
        assertThat(openShelf.find(one.publicId())).isEmpty();

        provider.clock("2026-11-02T10:00:00Z");
        put("whole", 2, "whole 2 anew", "2026-11-01T12:00:00Z");
        put("whole", 6, "whole 6", "2026-11-01T12:00:00Z");
        provider.delete("oai:fake:whole-3", "2026-11-01T13:00:00Z");
        String gone = record("whole 3").publicId();
        HarvestView second = harvested(source, false);

        assertThat(provider.asked()).contains("verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-01T10:00:00Z");
        assertThat(List.of(second.created(), second.updated(), second.withdrawn(), second.unchanged()))
                .containsExactly(1, 1, 1, 0);
        assertThat(record("whole 2 anew").no()).isEqualTo(2);
        ResourceView tombstone = resources.view(Actor.VISITOR, gone, Language.EN);
        assertThat(tombstone.isWithdrawn()).isTrue();
        assertThat(origins.of(tombstone).orElseThrow().deletedAt()).isNotNull();

        provider.clock("2026-11-03T10:00:00Z");
        HarvestView third = harvested(source, false);
        assertThat(third.state()).isEqualTo("completed");
        assertThat(third.created() + third.updated() + third.unchanged()).isZero();

        HarvestView everything = harvested(source, true);
        assertThat(everything.created() + everything.updated()).isZero();
        assertThat(everything.unchanged()).isEqualTo(6);
        assertThat(desk.source(EDITOR, source).records()).isEqualTo(5);
    }

    @Test
    void what_may_tell_who_somebody_is_is_taken_over_and_marked_for_an_editor_to_look_at() {
        five("private");
        provider.put(
                "oai:fake:private-6",
                "2026-10-01T00:00:00Z",
                "<dc:title>private 6</dc:title><dc:description>Call +227 90 12 34 56 for details</dc:description>");
        String source = added("Private");

        assertThat(harvested(source, false).created()).isEqualTo(6);

        assertThat(report(source).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.problem()).isEqualTo("personal-data");
            assertThat(fault.identifier()).isEqualTo("oai:fake:private-6");
            assertThat(fault.detail()).isEqualTo("+227 90 12 34 56");
        });
        assertThat(harvested(source, true).unchanged()).isEqualTo(6);
        assertThat(report(source).faults())
                .as("looked at once, it is not marked again")
                .isEmpty();
    }

    @Test
    void however_it_breaks_it_stops_with_a_report_and_goes_on_where_it_stopped() {
        System.setProperty("harvest.max.bytes", "60000");
        System.setProperty("harvest.patience.seconds", "2");
        System.setProperty("harvest.seconds", "2");
        Map<String, Supplier<Broken>> ways = new LinkedHashMap<>();
        ways.put("not-xml", () -> cut(provider.page("t2", null)));
        ways.put("not-oai", () -> Broken.of(200, "", "<html><body>Under construction</body></html>"));
        ways.put("refused", () -> Broken.of(500, "", "Oops"));
        ways.put("connection-lost", () -> new Broken(200, "", "<OAI-PMH>", 9_000));
        ways.put("busy", () -> Broken.of(503, "Retry-After: 7200\r\n", ""));
        ways.put("too-large", () -> Broken.of(200, "", "<OAI-PMH>" + " ".repeat(70_000) + "</OAI-PMH>"));
        ways.put("too-many-redirects", () -> Broken.of(302, "Location: ?verb=ListRecords&resumptionToken=t2\r\n", ""));
        ways.put("error-told", () -> told("badArgument"));
        five("broken");
        ways.forEach((problem, way) -> breaks(problem, way.get()));
    }

    private void breaks(String problem, Broken broken) {
        try (OaiProvider other = new OaiProvider()) {
            five(other, problem);
            other.breakAt("t2", broken);
            String source = desk.add(EDITOR, draft(problem, other.url()), null).publicId();
            HarvestView stopped = harvested(source, false);

            assertThat(stopped.state()).as(problem).isEqualTo("stopped");
            assertThat(stopped.created()).as(problem).isEqualTo(2);
            assertThat(report(source).faults()).singleElement().satisfies(fault -> {
                assertThat(fault.problem()).isEqualTo(problem);
                assertThat(fault.page()).isEqualTo(2);
            });

            other.heal();
            HarvestView resumed = harvested(source, false);
            assertThat(resumed.id()).isEqualTo(stopped.id());
            assertThat(resumed.state()).as(problem).isEqualTo("completed");
            assertThat(resumed.created()).as(problem).isEqualTo(5);
            assertThat(resumed.unchanged()).isZero();
            assertThat(resumed.resumed()).isEqualTo(1);
            assertThat(other.asked().stream().filter(question -> question.contains("metadataPrefix")))
                    .as("the first page is asked for once")
                    .hasSize(1);
        }
    }

    @Test
    void a_document_type_is_not_even_looked_at() {
        five("doctype");
        provider.breakAt(
                "t2",
                Broken.of(
                        200,
                        "",
                        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><OAI-PMH><error code=\"noRecordsMatch\">&f;</error></OAI-PMH>"));
        String source = added("Doctype");

        assertThat(harvested(source, false).state()).isEqualTo("stopped");
        assertThat(report(source).faults())
                .extracting(HarvestFaultView::problem)
                .containsExactly("not-xml");
    }

    @Test
    void a_list_that_never_ends_and_a_token_that_was_forgotten_stop_it_and_nothing_comes_twice() {
        five("endless");
        provider.breakAt(
                "t2",
                Broken.of(200, "", provider.page("t2", null).replace("<resumptionToken>t4<", "<resumptionToken>t2<")));
        String source = added("Endless");
        HarvestView endless = harvested(source, false);
        assertThat(endless.state()).isEqualTo("stopped");
        assertThat(endless.created()).isEqualTo(4);
        assertThat(report(source).faults())
                .extracting(HarvestFaultView::problem)
                .containsExactly("token-repeated");

        provider.heal();
        provider.breakAt("t2", told("badResumptionToken"));
        HarvestView forgotten = harvested(source, false);
        assertThat(forgotten.state()).isEqualTo("stopped");
        assertThat(report(source).faults())
                .extracting(HarvestFaultView::problem)
                .containsExactly("token-repeated", "token-forgotten");

        provider.heal();
        HarvestView whole = harvested(source, false);
        assertThat(whole.state()).isEqualTo("completed");
        assertThat(whole.created()).isEqualTo(5);
        assertThat(whole.unchanged()).isEqualTo(4);
    }

    @Test
    void a_catalogue_that_is_busy_for_a_moment_is_waited_for() {
        five("moment");
        provider.breakAt("t2", Broken.of(503, "Retry-After: 1\r\n", ""));
        Thread heals = new Thread(() -> {
            waitUntil(() -> provider.asked().size() >= 2);
            provider.heal();
        });
        heals.start();

        HarvestView view = harvested(added("Moment"), false);
        assertThat(view.state()).isEqualTo("completed");
        assertThat(view.created()).isEqualTo(5);
    }

    @Test
    void a_bad_record_is_named_and_the_good_ones_come_in() {
        provider.put("oai:fake:bad-1", "2026-10-01", "<dc:creator>Nobody</dc:creator>")
                .put("oai:fake:bad-2", "yesterday", "<dc:title>bad 2</dc:title>")
                .put("oai:fake:bad-3", "2031-01-01", "<dc:title>bad 3, from the future</dc:title>")
                .put(" ", "2026-10-01", "<dc:title>bad 4</dc:title>")
                .put("oai:fake:bad-5", "2026-10-01T00:00:00Z", "<dc:title>bad 5 &lt;b&gt;is good</dc:title>");
        String source = added("Bad");
        HarvestView view = harvested(source, false);

        assertThat(view.state()).isEqualTo("completed");
        assertThat(view.created()).isEqualTo(2);
        assertThat(view.rejected()).isEqualTo(3);
        assertThat(report(source).faults())
                .extracting(fault -> fault.identifier() + " " + fault.problem())
                .containsExactlyInAnyOrder(
                        " no-identifier",
                        "oai:fake:bad-1 no-title",
                        "oai:fake:bad-2 bad-datestamp",
                        "oai:fake:bad-3 datestamp-ahead");
        assertThat(record("bad 5 <b>is good").no()).isEqualTo(1);
    }

    @Test
    void nobody_reaches_through_the_portal_into_its_own_network() {
        System.setProperty("harvest.private.addresses", "false");
        five("inside");
        String source = added("Inside");

        assertThat(harvested(source, false).state()).isEqualTo("stopped");
        assertThat(report(source).faults())
                .extracting(HarvestFaultView::problem)
                .containsExactly("address-not-allowed");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void two_portals_never_harvest_one_source_at_once_and_another_goes_on_for_one_that_died() throws Exception {
        five("leased");
        CountDownLatch answering = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        provider.beforeAnswering("t2", () -> {
            answering.countDown();
            await(go);
        });
        String source = added("Leased");
        desk.want(EDITOR, source, false);
        assertThat(answering.await(20, TimeUnit.SECONDS)).isTrue();
        int asked = provider.asked().size();
        desk.want(EDITOR, source, false);
        rounds.run(Actor.PORTAL);
        assertThat(provider.asked()).hasSize(asked);

        // The first one is dead for all that others can see: its lease has run out.
        change("update library.harvest_source set leasedUntil = now() - interval '1 second' where publicId = '" + source
                + "'");
        rounds.run(Actor.PORTAL);
        // Unless the round that was asked for above took it first: then this one finds nothing to do.
        waitUntil(() -> !desk.source(EDITOR, source).last().state().equals("running"));
        HarvestView view = desk.source(EDITOR, source).last();
        assertThat(view.state()).isEqualTo("completed");
        assertThat(view.resumed()).isEqualTo(1);
        assertThat(view.created()).isEqualTo(5);

        go.countDown();
        waitUntil(() -> provider.asked().size() > asked);
        Thread.sleep(300);
        assertThat(desk.source(EDITOR, source).last()).isEqualTo(view);
        assertThat(desk.source(EDITOR, source).records()).isEqualTo(5);
    }

    @Test
    void what_was_corrected_or_withdrawn_here_stays_so_and_is_reported() {
        five("kept");
        String source = added("Kept");
        harvested(source, false);
        String corrected = record("kept 1").publicId();
        publications.correct(
                EDITOR,
                corrected,
                publications.readForCorrection(EDITOR, corrected).version(),
                new DocumentDraft(
                        "report",
                        Language.FR,
                        "kept 1, corrected here",
                        "What it says.",
                        null,
                        null,
                        Sensitivity.PUBLIC));
        publications.withdraw(EDITOR, record("kept 2").publicId(), "Wrong", OptionalInt.empty());
        provider.clock("2026-11-02T10:00:00Z");
        put("kept", 1, "kept 1 anew", "2026-11-01T12:00:00Z");
        put("kept", 2, "kept 2 anew", "2026-11-01T12:00:00Z");
        HarvestView view = harvested(source, false);

        assertThat(view.rejected()).isEqualTo(2);
        assertThat(report(source).faults())
                .extracting(HarvestFaultView::problem)
                .containsExactlyInAnyOrder("local-edit", "withdrawn-here");
        assertThat(resources.view(Actor.VISITOR, corrected, Language.FR).title())
                .isEqualTo("kept 1, corrected here");
    }

    @Test
    void the_list_is_for_editors_and_administrators_and_holds_a_catalogue_once() {
        String source = added("Once");
        SourceDraft same = draft("Once more", provider.url());

        refused(LibraryRule.A_SOURCE_STANDS_ONCE_ON_THE_LIST, () -> desk.add(ADMINISTRATOR, same, null));
        refused(LibraryRule.EDITORS_AND_ADMINISTRATORS_HARVEST, () -> desk.sources(DIEGO, null, 100));
        refused(LibraryRule.EDITORS_AND_ADMINISTRATORS_HARVEST, () -> desk.want(EDITOR_OF_ASIA, source, false));
        refused(Refusal.Common.SIGN_IN_FIRST, () -> desk.source(Actor.VISITOR, source));
        refused(
                LibraryRule.THE_ADDRESS_IS_A_WEB_ADDRESS,
                () -> desk.add(EDITOR, draft("File", "file:///etc/passwd"), null));
        refused(
                Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE,
                () -> desk.describe(ADMINISTRATOR, source, 77, draft("Once", provider.url())));
        assertThat(desk.describe(
                                ADMINISTRATOR,
                                source,
                                desk.source(EDITOR, source).version(),
                                draft("Renamed", provider.url()))
                        .about()
                        .name())
                .isEqualTo("Renamed");
        assertThat(desk.sources(ADMINISTRATOR, null, 100).items())
                .extracting(SourceView::publicId)
                .contains(source);
    }

    @Test
    void the_harvests_of_a_catalogue_are_walked_by_cursor_each_once() throws Exception {
        five("walked");
        String source = added("Walked");
        for (int i = 0; i < 3; i++) {
            harvested(source, true);
        }

        assertThat(Walk.through(after -> desk.harvests(EDITOR, source, after, 1)))
                .extracting(HarvestView::id)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        refused(LibraryRule.EDITORS_AND_ADMINISTRATORS_HARVEST, () -> desk.harvests(DIEGO, source, null, 1));
    }

    @Test
    void the_list_is_walked_by_cursor_each_once_also_when_one_comes_between_and_added_to_once_for_each_key() {
        List<String> added = new ArrayList<>();
        for (String name : List.of("Walk c", "walk A", "Walk b", "Walk B")) {
            SourceDraft draft = part(name, "walk-" + added.size());
            String id = desk.add(EDITOR, draft, name).publicId();
            assertThat(desk.add(EDITOR, draft, name).publicId()).isEqualTo(id);
            added.add(id);
        }

        assertThat(Walk.through(
                        after -> desk.sources(EDITOR, after, 1),
                        () -> desk.add(EDITOR, part("walk z", "walk-z"), null)))
                .extracting(SourceView::publicId)
                .doesNotHaveDuplicates()
                .containsSubsequence(added.get(1), added.get(2), added.get(3), added.get(0));
    }

    private SourceDraft part(String name, String set) {
        return new SourceDraft(name, provider.url(), set, "report", Language.EN, "global", false);
    }

    @Test
    void the_catalogue_with_harvested_records_goes_out_and_comes_back_and_changes_nothing() throws Exception {
        five("round");
        harvested(added("Round"), false);
        StringWriter csv = new StringWriter();
        exports.write(EDITOR, csv);

        var report =
                catalogue.run(EDITOR, new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)), true);
        assertThat(csv.toString()).contains("round 5");
        assertThat(report.created() + report.updated()).isZero();
    }

    private String added(String name) {
        return desk.add(EDITOR, draft(name, provider.url()), null).publicId();
    }

    private static SourceDraft draft(String name, String url) {
        return new SourceDraft(name, url, "", "report", Language.EN, "global", false);
    }

    private void five(String name) {
        five(provider, name);
    }

    private static void five(OaiProvider at, String name) {
        for (int i = 1; i <= 5; i++) {
            put(at, name, i, name + " " + i, "2026-10-01T00:00:00Z");
        }
    }

    private void put(String name, int i, String title, String datestamp) {
        put(provider, name, i, title, datestamp);
    }

    private static void put(OaiProvider at, String name, int i, String title, String datestamp) {
        at.put(
                "oai:fake:" + name + "-" + i,
                datestamp,
                "<dc:title xml:lang=\"fr\">" + title + "</dc:title><dc:creator>IOM</dc:creator>"
                        + "<dc:description>Ce que dit " + title + "</dc:description><dc:language>fra</dc:language>"
                        + "<dc:coverage>Niger</dc:coverage><dc:date>2024-05-01</dc:date>"
                        + "<dc:identifier>https://example.org/" + name + "/" + i + "</dc:identifier>");
    }

    /** Presses the button and waits until the harvest stands. */
    private HarvestView harvested(String source, boolean everything) {
        HarvestView before = desk.source(EDITOR, source).last();
        desk.want(EDITOR, source, everything);
        waitUntil(() -> {
            HarvestView last = desk.source(EDITOR, source).last();
            return last != null
                    && !last.state().equals("running")
                    && (before == null || last.id() != before.id() || last.resumed() > before.resumed());
        });
        return Objects.requireNonNull(desk.source(EDITOR, source).last());
    }

    private HarvestView report(String source) {
        return desk.report(EDITOR, source, null).orElseThrow();
    }

    private ResourceView record(String title) {
        Optional<ResourceSummary> found = resources.newest(EDITOR, null, Language.EN, null, 100).items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst();
        return resources.view(Actor.VISITOR, found.orElseThrow().publicId(), Language.EN);
    }

    private static Broken cut(String page) {
        return Broken.of(200, "", page.substring(0, page.length() / 2));
    }

    private static Broken told(String code) {
        return Broken.of(
                200,
                "",
                "<OAI-PMH><responseDate>2026-11-01T10:00:00Z</responseDate><error code=\"" + code
                        + "\">No</error></OAI-PMH>");
    }

    private static void waitUntil(Supplier<Boolean> there) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!there.get()) {
            assertThat(System.nanoTime()).as("not within 60 s").isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
