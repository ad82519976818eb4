package org.reintegration.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.PortalUnderTest.within;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;

/** Fifty hostile files, one after the other: each is refused or contained with a reason, none stops the portal or the work of others. */
class HostileFilesDrill {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Seed SEED = PORTAL.seed();
    private static final int FILES_OF_ONE_DRAFT = 15;

    @Test
    void each_hostile_file_is_refused_or_contained_and_the_portal_stays_healthy() {
        PORTAL.machine().startWorker(Map.of("FILES_READ_SECONDS", "15", "FILES_READ_MEGABYTES", "192"));
        Uploader amina = new Uploader(PORTAL, SEED.token("amina"));
        Map<String, Hostile.Case> taken = new LinkedHashMap<>();
        SoftAssertions all = new SoftAssertions();
        assertThat(Hostile.all()).hasSizeGreaterThanOrEqualTo(50);

        String draft = "";
        for (Hostile.Case hostile : Hostile.all()) {
            HttpResponse<String> sent = amina.send(hostile.name(), hostile.announced(), hostile.content(), 1024 * 1024);
            if (sent.statusCode() == 200) {
                if (taken.size() % FILES_OF_ONE_DRAFT == 0) {
                    draft = amina.draft("Fichiers hostiles");
                }
                taken.put(amina.attach(draft, Seed.json(sent.body()).getString("id"), false), hostile);
            } else {
                all.assertThat(sent.statusCode())
                        .as(hostile.what() + ": " + sent.body())
                        .isBetween(400, 429);
                all.assertThat(sent.body()).as(hostile.what()).contains("urn:reintegration:rule:");
                all.assertThat(hostile.ends())
                        .as(hostile.what() + ": " + sent.body())
                        .contains(Hostile.AT_THE_DOOR);
            }
            all.assertThat(PORTAL.get("/health/ready").statusCode())
                    .as(hostile.what())
                    .isEqualTo(200);
        }
        String harmless = amina.add(amina.draft("Un fichier utile"), "utile.docx", Hostile.harmless(), false);

        taken.forEach((id, hostile) -> {
            JsonObject file = amina.read(id);
            String end = Uploader.problem(file).orElse(file.getString("state"));
            all.assertThat(hostile.ends())
                    .as(hostile.what() + " ended as " + end)
                    .contains(end);
            all.assertThat(content(id).statusCode())
                    .as(hostile.what())
                    .isEqualTo(end.equals(Hostile.READY) ? 200 : 409);
        });
        assertThat(amina.read(harmless).getString("state")).isEqualTo("READY");
        all.assertThat(PORTAL.get("/health/ready").statusCode()).isEqualTo(200);
        all.assertThat(PORTAL.get("/fr/library").statusCode()).isEqualTo(200);
        all.assertAll();
    }

    @Test
    void the_worker_killed_in_the_middle_loses_no_file() {
        PORTAL.machine().startWorker(Map.of());
        Uploader amina = new Uploader(PORTAL, SEED.token("amina"));
        String draft = amina.draft("Un ouvrier interrompu");
        String one = amina.add(draft, "un.docx", Hostile.harmless(), false);
        PORTAL.machine().stopWorker();
        String two = amina.add(draft, "deux.docx", Hostile.harmless(), false);

        assertThat(amina.file(two).getString("state")).isEqualTo("WAITING");
        assertThat(content(two).statusCode()).isEqualTo(409);
        PORTAL.machine().startWorker(Map.of());

        // A file that the dead worker had taken is taken again when its lease of half a minute is over.
        within(Duration.ofMinutes(2), () -> amina.of(draft).toString(), files -> !files.contains("WAITING"));
        assertThat(amina.file(one).getString("state")).isEqualTo("READY");
        assertThat(amina.file(two).getString("state")).isEqualTo("READY");
    }

    private static HttpResponse<String> content(String id) {
        return PORTAL.get("/api/v1/files/" + id + "/content", SEED.token("amina"));
    }
}
