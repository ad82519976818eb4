package org.reintegration.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;
import org.reintegration.web.testing.Seed;

/** All is lost and comes back from one archive: every row, every file, and what a search answers. */
class RestoredFromBackupDrill {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Path HOME = PORTAL.machine().home();
    private static final Path STORE = HOME.resolve("files");
    private static final List<String> QUESTIONS =
            List.of("psychosocial+support", "inundaci%C3%B3n", "dette", "%D8%B9%D9%88%D8%AF%D8%A9", "emprego");

    @Test
    void what_was_backed_up_equals_what_is_restored_after_everything_was_destroyed() throws Exception {
        Seed seed = PORTAL.seed();
        PORTAL.machine().startWorker(Map.of());
        Uploader amina = new Uploader(PORTAL, seed.token("amina"));
        String draft = amina.draft("Un brouillon avec ses fichiers");
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            files.add(amina.add(draft, "guide-" + i + ".docx", Hostile.harmless(), i == 1));
        }
        for (String file : files) {
            assertThat(amina.read(file).getString("state")).isEqualTo("READY");
        }
        // An upload that is half way.
        byte[] whole = Hostile.harmless();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        String begun =
                Seed.json(amina.announce("demi.docx", whole.length).body()).getString("id");
        amina.piece(begun, 0, half);
        quiet();
        List<String> answers =
                within(SOON, RestoredFromBackupDrill::answers, found -> found.size() == QUESTIONS.size());
        assertThat(answers).noneMatch(answer -> answer.endsWith("[]"));
        List<String> contents = contents(files, seed.token("amina"));

        Path archive = HOME.resolve("portal.zip");
        PORTAL.machine().stopWorker();
        PORTAL.stop();
        Map<String, String> tables = tables();
        Map<String, String> store = store();
        assertThat(command("backup", archive.toString())).contains("Written to");
        assertThat(tables).hasSizeGreaterThan(60);
        assertThat(store).hasSizeGreaterThanOrEqualTo(2);

        PORTAL.machine().destroy();
        assertThat(STORE).doesNotExist();
        PORTAL.machine().startAnew();
        damagedIsRefused(archive);
        assertThat(command("restore", archive.toString(), System.getProperty("portal.war")))
                .contains("Restored from");
        assertThat(tables()).isEqualTo(tables);
        assertThat(store()).isEqualTo(store);
        assertThat(command("restore", archive.toString(), System.getProperty("portal.war")))
                .contains("nothing is ever restored over content");

        PORTAL.start();
        within(SOON, RestoredFromBackupDrill::answers, answers::equals);
        assertThat(contents(files, seed.token("amina"))).isEqualTo(contents);
        HttpResponse<String> rest =
                amina.piece(begun, half.length, Arrays.copyOfRange(whole, half.length, whole.length));
        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(200);
        assertThat(amina.draft("Écrit après la restauration")).isNotBlank();
    }

    private static void damagedIsRefused(Path archive) throws Exception {
        byte[] bytes = Files.readAllBytes(archive);
        bytes[bytes.length / 3] ^= 1;
        Path damaged = Files.write(HOME.resolve("damaged.zip"), bytes);
        assertThat(command("restore", damaged.toString(), System.getProperty("portal.war")))
                .contains("is damaged");
        assertThat(new Rows(PORTAL.machine()).texts("select nspname from pg_namespace where nspname = 'kernel'"))
                .isEmpty();
    }

    /** Nothing waits to be told, indexed or read, so that what is compared stands still. */
    private static void quiet() {
        within(
                SOON,
                () -> new Rows(PORTAL.machine())
                        .number(
                                "select (select count(*) from kernel.delivery)"
                                        + " + (select count(*) from files.job) + (select count(*) from search.index_state where wanted)"),
                waiting -> waiting == 0);
    }

    /** Of every table but those about the index: how many rows, and the sum of what they say. */
    private static Map<String, String> tables() {
        Rows rows = new Rows(PORTAL.machine());
        Map<String, String> tables = new TreeMap<>();
        for (String table : rows.texts("select n.nspname || '.' || c.relname from pg_class c join pg_namespace n"
                + " on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|^information_schema'"
                + " and c.relname not in ('schema_history', 'index_state', 'comparison')")) {
            tables.put(
                    table,
                    rows.text("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                            + " from " + table + " t"));
        }
        rows.texts("select schemaname || '.' || sequencename, last_value from pg_sequences")
                .forEach(each -> tables.put("sequence " + each, ""));
        return tables;
    }

    private static Map<String, String> store() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (String part : List.of("objects", "uploads")) {
            try (Stream<Path> all = Files.walk(STORE.resolve(part))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    sums.put(STORE.relativize(file).toString(), sum(Files.readAllBytes(file)));
                }
            }
        }
        return sums;
    }

    private static List<String> contents(List<String> files, String token) throws Exception {
        List<String> sums = new ArrayList<>();
        for (String file : files) {
            HttpResponse<String> content = PORTAL.get("/api/v1/files/" + file + "/content", token);
            assertThat(content.statusCode()).isEqualTo(200);
            sums.add(sum(content.body().getBytes(StandardCharsets.UTF_8)));
        }
        return sums;
    }

    private static String sum(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    /** Everything that each question finds, by id: the order of equals may differ from one making of the index to the next. */
    private static List<String> answers() {
        List<String> answers = new ArrayList<>();
        for (String question : QUESTIONS) {
            Set<String> found = new TreeSet<>();
            String next = "/api/v1/search?size=100&q=" + question;
            while (next != null) {
                HttpResponse<String> answer = PORTAL.get(next);
                if (answer.statusCode() != 200) {
                    return List.of("none");
                }
                JsonObject page = Seed.json(answer.body());
                page.getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .forEach(item -> found.add(item.getString("id")));
                next = page.containsKey("next") && !page.isNull("next") ? page.getString("next") : null;
            }
            answers.add(question + " " + found);
        }
        return answers;
    }

    /** As it is started on a server. */
    private static String command(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-cp",
                System.getProperty("local.backup") + "/*",
                "org.reintegration.local.backup.BackupCommand"));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(PORTAL.environment());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        System.out.println(said);
        return said;
    }
}
