package org.reintegration.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.reintegration.web.testing.Cast.Someone;

/** The people of the fund and what they do over HTTP, each act on a portal of one's choice. */
public final class FundStage {

    public static final String API = "/api/v1/fund/";
    private static final Duration CLOSING = Duration.ofSeconds(90);

    public final Someone officer;
    public final Someone secondOfficer;
    public final Someone reviewer;
    public final Someone otherReviewer;
    public final Someone chair;
    public final Someone authoriser;
    public final Someone secondAuthoriser;
    public final Someone lead;

    private final PortalUnderTest portal;
    private final Rows rows;
    private final Someone editor;

    public FundStage(PortalUnderTest portal, Rows rows, Cast cast) {
        this.portal = portal;
        this.rows = rows;
        editor = cast.someone("Edda", "EDITOR");
        officer = cast.someone("Olga", "FUND_OFFICER");
        secondOfficer = cast.someone("Omar", "FUND_OFFICER");
        reviewer = cast.someone("Rosa", "FUND_REVIEWER");
        otherReviewer = cast.someone("Rahim", "FUND_REVIEWER");
        chair = cast.someone("Chidi", "PANEL_CHAIR");
        authoriser = cast.someone("Ana", "AUTHORISER");
        secondAuthoriser = cast.someone("Ali", "AUTHORISER");
        lead = cast.someone("Ibrahima");
    }

    /** A fund with so much money. */
    public String fund(String ceiling) {
        return id(done(post(
                portal,
                officer,
                "funds",
                json().add("name", "Fund " + key()).add("currency", "EUR").add("ceiling", number(ceiling)))));
    }

    /** A published call for grants of up to 10,000; ids of calls and applications are their public ones. */
    public String call(String fund, String ceiling, int reviewers, Instant closes) {
        String id = draftedCall(fund, ceiling, reviewers, closes);
        String version = rows.text("select version from fund.call where publicId = ?", id);
        done(send(portal, officer, "POST", "calls/" + id + "/publication", "", Map.of("If-Match", version)));
        return id;
    }

    public String draftedCall(String fund, String ceiling, int reviewers, Instant closes) {
        String gap = id(done(post(
                portal,
                editor,
                "gaps",
                json().add("language", "EN").add("title", "Debt after return").add("words", "Who lends?"))));
        JsonObjectBuilder form = json().add("purpose", "Why")
                .add("gaps", Json.createArrayBuilder().add(gap))
                .add(
                        "sections",
                        Json.createArrayBuilder()
                                .add(json().add("key", "method")
                                        .add("title", "Method")
                                        .add(
                                                "questions",
                                                Json.createArrayBuilder()
                                                        .add(json().add("key", "how")
                                                                .add("text", "How?")
                                                                .add("longest", 500)
                                                                .add("required", true)))))
                .add(
                        "rubric",
                        Json.createArrayBuilder()
                                .add(json().add("key", "sound")
                                        .add("title", "Sound")
                                        .add("weight", 60))
                                .add(json().add("key", "useful")
                                        .add("title", "Useful")
                                        .add("weight", 40)))
                .add("reviewers", reviewers)
                .add("blind", true);
        return id(done(post(
                portal,
                officer,
                "calls",
                json().add("language", "EN")
                        .add("title", "Owing and coming home")
                        .add("fund", fund)
                        .add("grantCeiling", 10_000)
                        .add("ceiling", number(ceiling))
                        .add("opens", local(Instant.now().minus(Duration.ofDays(1))))
                        .add("closes", local(closes))
                        .add("zone", "UTC")
                        .add("form", form))));
    }

    /** A complete application that waits to be handed in. */
    public String written(PortalUnderTest at, Someone by, String call) {
        String id =
                id(done(send(at, by, "POST", "calls/" + call + "/applications", "", Map.of("Idempotency-Key", key()))));
        section(at, by, id, "about", "title", "A study", "summary", "In short");
        section(at, by, id, "team", "orcid", "0000-0002-1825-0097", "experience", "Ten years");
        section(at, by, id, "q-method", "how", "Interviews");
        section(at, by, id, "declarations", "truthful", "yes", "ethics", "yes", "other-funding", "yes");
        JsonObjectBuilder work = json().add("what", "Work")
                .add("category", "FEES")
                .add("quantity", 10)
                .add("unit", "months")
                .add("price", 1000);
        done(send(
                at,
                by,
                "PUT",
                "applications/" + id + "/sections/budget",
                json().add("answers", json())
                        .add("lines", Json.createArrayBuilder().add(work))
                        .build()
                        .toString(),
                Map.of("If-Match", "0")));
        return id;
    }

    private void section(PortalUnderTest at, Someone by, String id, String section, String... keysAndValues) {
        JsonObjectBuilder answers = json();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.add(keysAndValues[i], keysAndValues[i + 1]);
        }
        done(send(
                at,
                by,
                "PUT",
                "applications/" + id + "/sections/" + section,
                json().add("answers", answers).build().toString(),
                Map.of("If-Match", "0")));
    }

    public String submitted(PortalUnderTest at, Someone by, String call) {
        String id = written(at, by, call);
        done(submit(at, by, id, key()));
        return id;
    }

    public HttpResponse<String> submit(PortalUnderTest at, Someone by, String id, String key) {
        return send(at, by, "POST", "applications/" + id + "/submission", "", Map.of("Idempotency-Key", key));
    }

    /** The call closes now; the published form cannot be changed, so its guard is put aside. */
    public void close(String call) {
        rows.force("update fund.call set closesAt = clock_timestamp() where publicId = ?", call);
        awaitClosed(call);
    }

    public void awaitClosed(String call) {
        PortalUnderTest.within(CLOSING, () -> status(call), status -> !status.equals("PUBLISHED"));
    }

    public String status(String call) {
        return rows.text("select status from fund.call where publicId = ?", call);
    }

    public String stage(String application) {
        return rows.text("select stage from fund.application where publicId = ?", application);
    }

    /** From the closing of a call to the panel's word on each of its applications, told to be for an award. */
    public void recommended(String call, List<String> applications) {
        for (String id : applications) {
            done(post(portal, officer, "desk/" + id + "/reviewers", json().add("reviewer", reviewer.id())));
            done(post(portal, officer, "desk/" + id + "/passage", json()));
            reviewed(id);
        }
        done(post(portal, chair, "calls/" + call + "/ranking", json()));
        for (String id : applications) {
            done(propose(id));
        }
    }

    private void reviewed(String application) {
        String review = rows.text(
                "select r.publicId from fund.review r join fund.application a on a.id = r.applicationId"
                        + " where a.publicId = ?",
                application);
        done(post(portal, reviewer, "reviews/" + review + "/acceptance", json()));
        done(send(portal, reviewer, "PUT", "reviews/" + review, review(), Map.of()));
        done(post(portal, reviewer, "reviews/" + review + "/submission", json()));
    }

    /** A complete review, as JSON. */
    public static String review() {
        JsonArrayBuilder scores = Json.createArrayBuilder();
        Stream.of("sound", "useful")
                .forEach(key ->
                        scores.add(json().add("criterion", key).add("points", 4).add("reason", "Because")));
        return json().add("scores", scores).add("comment", "").build().toString();
    }

    public HttpResponse<String> propose(String application) {
        return post(
                portal,
                chair,
                "desk/" + application + "/proposal",
                json().add("outcome", "RECOMMENDED")
                        .add("minutes", "Agreed by all")
                        .add("present", Json.createArrayBuilder().add(reviewer.id())));
    }

    public HttpResponse<String> award(PortalUnderTest at, Someone by, String application) {
        return post(at, by, "desk/" + application + "/award", json().add("letter", "We are glad"));
    }

    public HttpResponse<String> decline(PortalUnderTest at, Someone by, String application) {
        return post(at, by, "desk/" + application + "/decline", json().add("letter", "We are sorry"));
    }

    public HttpResponse<String> release(String call) {
        return post(portal, officer, "calls/" + call + "/release", json());
    }

    /** The auditor adds everything up again and finds nothing. */
    public void nothing_is_found() {
        HttpResponse<String> findings = send(portal, officer, "GET", "funds/findings", "", Map.of());
        assertThat(findings.statusCode()).as(findings.body()).isEqualTo(200);
        assertThat(findings.body()).isEqualTo("[]");
    }

    public HttpResponse<String> post(PortalUnderTest at, Someone by, String path, JsonObjectBuilder body) {
        return send(at, by, "POST", path, body.build().toString(), Map.of());
    }

    /** Asks as somebody, or as nobody when there is no one. */
    public HttpResponse<String> send(
            PortalUnderTest at, Someone by, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = at.to(API + path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (by != null) {
            request.header("Authorization", "Bearer " + by.token());
        }
        headers.forEach(request::header);
        return at.send(request.build());
    }

    /** All at once, as near as threads can; the answers come in the order asked. */
    public static <T> List<T> atOnce(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Future<T>> running = threads.invokeAll(acts);
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    public static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.request().method() + " " + answer.uri() + " " + answer.body())
                .isBetween(200, 204);
        return answer;
    }

    public static String id(HttpResponse<String> answer) {
        return object(answer).getString("publicId");
    }

    public static JsonObject object(HttpResponse<String> answer) {
        return Seed.json(answer.body());
    }

    public static JsonObjectBuilder json() {
        return Json.createObjectBuilder();
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
