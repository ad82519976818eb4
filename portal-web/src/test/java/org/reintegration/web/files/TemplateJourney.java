package org.reintegration.web.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.Browser.assertAccessible;
import static org.reintegration.web.testing.Browser.keep;
import static org.reintegration.web.testing.PortalUnderTest.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Browser;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Seed;
import org.reintegration.web.testing.Typist;

/** A template is fetched, filled in without a line and sent: by a program, and by a person with a telephone. */
class TemplateJourney {

    private static final PortalUnderTest PORTAL = PortalUnderTest.shared();
    private static final Seed SEED = PORTAL.seed();
    private static final String API = "/api/v1/library/templates/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static Browser browser;
    private static Uploader amina;

    @BeforeAll
    static void startWorker() {
        PORTAL.machine().startWorker(Map.of());
        amina = new Uploader(PORTAL, SEED.token("amina"));
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_program_fills_an_arabic_template_in_and_finds_the_words_in_the_draft() {
        byte[] docx = Typist.opening(template("practice", "ar"))
                .write("practice:title", "تعاونية العائدات")
                .write("practice:text.challenge", "سطر أول", "سطر ثانٍ\nسطر ثالث")
                .write("practice:text.steps", "خطوة أولى", "خطوة ثانية")
                .writeRows("practice:text.results", List.of(List.of("دخل", "0", "50", "2024")))
                .write("practice:rest", "النيجر")
                .loseThePlaces()
                .saved();

        JsonObject taken = done(send("نموذج.docx", docx, null));

        assertThat(taken.getString("state")).as(taken.toString()).isEqualTo("TAKEN");
        assertThat(taken.getString("rest")).isEqualTo("النيجر");
        JsonObject practice = draft(taken.getString("draft")).getJsonObject("practice");
        assertThat(practice.getString("language")).isEqualTo("AR");
        assertThat(practice.getString("title")).isEqualTo("تعاونية العائدات");
        JsonObject text = practice.getJsonObject("text");
        assertThat(text.getString("challenge")).isEqualTo("سطر أول\nسطر ثانٍ\nسطر ثالث");
        assertThat(text.getJsonArray("steps")).hasSize(2);
        assertThat(text.getJsonArray("results").getJsonObject(0).getString("value"))
                .isEqualTo("50");
    }

    @Test
    void a_begun_draft_is_filled_where_it_is_empty_and_another_person_sees_nothing() {
        String draft = amina.draft("Mon titre");
        byte[] docx = Typist.opening(template("lesson", "fr"))
                .write("lesson:title", "Autre titre")
                .write("lesson:text.rootCause", "La dette")
                .saved();

        assertThat(answer("a.docx", docx, draft, null).statusCode()).isEqualTo(428);
        assertThat(answer("a.docx", docx, draft, "77").statusCode()).isEqualTo(409);
        JsonObject taken = done(send("a.docx", docx, draft));

        JsonObject lesson = draft(draft).getJsonObject("lesson");
        assertThat(lesson.getString("title")).isEqualTo("Mon titre");
        assertThat(lesson.getJsonObject("text").getString("rootCause")).isEqualTo("La dette");
        assertThat(taken.getJsonArray("fields").toString()).contains("Autre titre", "KEPT");
        assertThat(PORTAL.get(API + "filled/" + taken.getString("id"), SEED.token("diego"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(PORTAL.get(API + "document.docx").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_no_template_or_hostile_is_refused_with_a_reason_and_begins_no_draft() {
        String before = PORTAL.get("/api/v1/library/drafts?size=100", SEED.token("amina"))
                .body();
        Map<String, String> expected = Map.of(
                "an archive that unpacks to gigabytes", "BOMB",
                "two entries that differ in case", "HOSTILE_STRUCTURE");

        Map<String, JsonObject> sent = new LinkedHashMap<>();
        for (Hostile.Case hostile : Hostile.all()) {
            if (expected.containsKey(hostile.what())) {
                sent.put(expected.get(hostile.what()), send(hostile.name(), hostile.content(), null));
            }
        }
        sent.put("the-file-is-a-filled-template", send("autre.docx", Hostile.harmless(), null));
        HttpResponse<String> picture = answer("x.png", picture(), null, null);
        assertThat(picture.statusCode()).as(picture.body()).isEqualTo(400);
        assertThat(picture.body()).contains("only-word-texts-are-read-as-forms");
        assertThat(sent).hasSize(3);
        sent.forEach((problem, template) -> {
            JsonObject refused = done(template);
            assertThat(refused.getString("state")).as(problem).isEqualTo("REFUSED");
            assertThat(refused.getString("problem")).isEqualTo(problem);
            assertThat(refused.getString("detail")).isNotBlank();
        });
        assertThat(PORTAL.get("/api/v1/library/drafts?size=100", SEED.token("amina"))
                        .body())
                .isEqualTo(before);
    }

    @Test
    void a_person_on_a_telephone_sends_a_filled_template_and_goes_on_writing() {
        Page page = browser.signIn(PORTAL, "fr", 375, "fatou");
        page.navigate(PORTAL.url("/fr/library/new/lesson"));
        assertAccessible(page);
        keep(page, "template-new-fr");
        page.setInputFiles("[id='filled:file']", new FilePayload("photo.png", "image/png", picture()));
        page.locator("[id='filled:send']").click();
        page.waitForSelector(".field.bad .err");
        assertThat(page.locator(".field.bad .err").textContent()).contains("Word");
        assertAccessible(page);
        keep(page, "template-bad-fr");

        page.setInputFiles("[id='filled:file']", new FilePayload("modele.docx", WORD, Hostile.harmless()));
        page.locator("[id='filled:send']").click();
        page.waitForURL(url -> url.contains("/fr/library/filled/"));
        page.waitForSelector(".field.bad .err");
        assertAccessible(page);
        keep(page, "template-refused-fr");

        byte[] docx = Typist.opening(template("lesson", "fr"))
                .write("lesson:title", "Écrit au village")
                .write("lesson:text.context", "Sans réseau,", "trois jours durant.")
                .write("lesson:text.polarity", "on ne sait pas")
                .write("lesson:rest", "Tambacounda, 2024")
                .saved();
        page.setInputFiles("[id='filled:file']", new FilePayload("modele.docx", WORD, docx));
        page.locator("[id='filled:send']").click();
        page.waitForSelector("#taken");
        assertThat(page.locator("main").textContent()).contains("on ne sait pas", "Tambacounda, 2024");
        assertAccessible(page);
        keep(page, "template-taken-fr");
        page.locator("main .btn").first().click();
        page.waitForSelector("[id='draft:context']");
        assertThat(page.locator("[id='draft:context']").inputValue()).isEqualTo("Sans réseau,\ntrois jours durant.");
        assertThat(page.locator("[id='draft:title']").inputValue()).isEqualTo("Écrit au village");
        page.locator("a[href$='/template']").click();
        page.waitForSelector("[id='filled:file']");
        assertAccessible(page);
        keep(page, "template-draft-fr");
        page.navigate(page.url().replace("/fr/", "/ar/"));
        assertAccessible(page);
        keep(page, "template-draft-ar");
        page.context().close();
    }

    private static byte[] template(String kind, String language) {
        try (InputStream in = URI.create(PORTAL.url(API + kind + ".docx?language=" + language))
                .toURL()
                .openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject send(String name, byte[] docx, String draft) {
        String version = draft == null ? null : Integer.toString(draft(draft).getInt("version"));
        HttpResponse<String> sent = answer(name, docx, draft, version);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        return Seed.json(sent.body());
    }

    private static HttpResponse<String> answer(String name, byte[] docx, String draft, String version) {
        HttpResponse<String> uploaded = amina.send(name, docx.length, docx, 1024 * 1024);
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(200);
        var body = Json.createObjectBuilder()
                .add("upload", Seed.json(uploaded.body()).getString("id"));
        if (draft != null) {
            body.add("draft", draft);
        }
        var request = PORTAL.to(API + "filled")
                .header("Authorization", "Bearer " + SEED.token("amina"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.build().toString()));
        return PORTAL.send(
                version == null
                        ? request.build()
                        : request.header("If-Match", version).build());
    }

    private static JsonObject done(JsonObject sent) {
        return within(
                () -> Seed.json(PORTAL.get(API + "filled/" + sent.getString("id"), SEED.token("amina"))
                        .body()),
                template -> !template.getString("state").equals("WAITING"));
    }

    private static JsonObject draft(String id) {
        return Seed.json(
                PORTAL.get("/api/v1/library/drafts/" + id, SEED.token("amina")).body());
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
