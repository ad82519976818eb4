package org.reintegration.local.sample;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gaps, a fund, a call that is open and one that has closed and is in review: told by an editor, an officer and three applicants. */
final class SampleFund implements SampleContent {

    private static final String FILE = "fund.json";
    private static final String OFFICER = "fund-officer";
    private static final Duration ENOUGH_TO_APPLY = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BETWEEN_LOOKS_MILLIS = 2_000;
    private static final int DAYS_OPEN = 40;

    private final Map<String, String> gaps = new HashMap<>();
    private final Map<String, JsonObject> calls = new HashMap<>();

    @Override
    public String name() {
        return "research fund";
    }

    @Override
    public boolean canWait() {
        return true;
    }

    /** Told once; a portal that has a call already is left as it is. */
    @Override
    public void load(PortalAccess portal) throws IOException, InterruptedException {
        if (!portal.get(null, "fund/calls")
                .orRefuse()
                .object()
                .getJsonArray("items")
                .isEmpty()) {
            return;
        }
        JsonObject fund = SampleFiles.object(FILE);
        for (JsonObject gap : fund.getJsonArray("gaps").getValuesAs(JsonObject.class)) {
            JsonObject kept = portal.post(Person.named(SamplePeople.EDITOR), "fund/gaps", without(gap, "key"))
                    .orRefuse()
                    .object();
            gaps.put(gap.getString("key"), kept.getString("publicId"));
        }
        String paidFrom = portal.post(Person.named(OFFICER), "fund/funds", fund.getJsonObject("fund"))
                .orRefuse()
                .object()
                .getString("publicId");
        for (JsonObject call : fund.getJsonArray("calls").getValuesAs(JsonObject.class)) {
            publish(portal, call, paidFrom);
        }
        List<JsonObject> applications = fund.getJsonArray("applications").getValuesAs(JsonObject.class);
        Map<String, String> numbers = new HashMap<>();
        for (JsonObject application : applications) {
            numbers.put(application.getString("key"), apply(portal, application));
        }
        for (JsonObject application : applications) {
            String key = application.getString("key");
            review(portal, call(application), numbers.getOrDefault(key, ""));
        }
    }

    private JsonObject call(JsonObject application) throws IOException {
        JsonObject call = calls.get(application.getString("call"));
        if (call == null) {
            throw new IOException("no call is named " + application.getString("call") + " in " + FILE);
        }
        return call;
    }

    private void publish(PortalAccess portal, JsonObject call, String paidFrom)
            throws IOException, InterruptedException {
        Person officer = Person.named(OFFICER);
        boolean open = call.getString("key").equals("open");
        LocalDateTime now = LocalDateTime.now(ZoneId.of(call.getString("zone"))).truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime closes =
                open ? now.plusDays(DAYS_OPEN).with(LocalTime.of(17, 0)) : now.plusSeconds(ENOUGH_TO_APPLY.toSeconds());
        JsonObject draft = Json.createObjectBuilder()
                .add("language", call.getString("language"))
                .add("title", call.getString("title"))
                .add("fund", paidFrom)
                .add("grantCeiling", call.getInt("grantCeiling"))
                .add("ceiling", call.getInt("ceiling"))
                .add("opens", now.minusDays(DAYS_OPEN / 2).toString())
                .add("closes", closes.toString())
                .add("zone", call.getString("zone"))
                .add("form", form(call))
                .build();
        JsonObject drafted =
                portal.post(officer, "fund/calls", draft).orRefuse().object();
        String address = "fund/calls/" + drafted.getString("publicId");
        JsonObject published = portal.postSeen(officer, address + "/publication", drafted.getInt("version"))
                .orRefuse()
                .object();
        calls.put(call.getString("key"), published);
    }

    private JsonObjectBuilder form(JsonObject call) {
        JsonArrayBuilder named = Json.createArrayBuilder();
        call.getJsonArray("gaps")
                .getValuesAs(JsonString.class)
                .forEach(key -> named.add(gaps.getOrDefault(key.getString(), "")));
        JsonArrayBuilder eligibility = Json.createArrayBuilder();
        call.getJsonArray("eligibility")
                .getValuesAs(JsonString.class)
                .forEach(text -> eligibility.add(
                        Json.createObjectBuilder().add("text", text).add("required", true)));
        return Json.createObjectBuilder()
                .add("purpose", call.getString("purpose"))
                .add("gaps", named)
                .add("eligibility", eligibility)
                .add("sections", call.getJsonArray("sections"))
                .add("rubric", call.getJsonArray("rubric"))
                .add("caps", call.getJsonArray("caps"))
                .add("reviewers", call.getInt("reviewers"))
                .add("blind", call.getBoolean("blind"));
    }

    private String apply(PortalAccess portal, JsonObject application) throws IOException, InterruptedException {
        Person lead = Person.named(application.getString("lead"));
        JsonObject form = call(application).getJsonObject("form");
        String key = "sample-" + application.getString("key");
        String begin = "fund/calls/" + call(application).getString("publicId") + "/applications";
        String number = portal.postOnce(lead, begin, JsonObject.EMPTY_JSON_OBJECT, key)
                .orRefuse()
                .object()
                .getString("publicId");
        String address = "fund/applications/" + number;
        Map<String, JsonObject> sections = new HashMap<>();
        sections.put(
                "about",
                answers(Map.of("title", application.getString("title"), "summary", application.getString("summary"))));
        sections.put(
                "team",
                answers(Map.of(
                        "orcid", application.getString("orcid"), "experience", application.getString("experience"))));
        sections.put("eligibility", answers(each(form.getJsonArray("eligibility"), "yes")));
        JsonArray told = application.getJsonArray("answers");
        List<JsonObject> asked = form.getJsonArray("sections").getValuesAs(JsonObject.class);
        for (int i = 0; i < asked.size(); i++) {
            String answer = told.getString(Math.min(i, told.size() - 1));
            sections.put(
                    "q-" + asked.get(i).getString("key"),
                    answers(each(asked.get(i).getJsonArray("questions"), answer)));
        }
        sections.put("budget", budget(application.getJsonArray("lines")));
        sections.put("declarations", answers(Map.of("truthful", "yes", "ethics", "yes", "other-funding", "yes")));
        for (Map.Entry<String, JsonObject> section : sections.entrySet()) {
            portal.putSeen(lead, address + "/sections/" + section.getKey(), 0, section.getValue())
                    .orRefuse();
        }
        portal.postOnce(lead, address + "/submission", JsonObject.EMPTY_JSON_OBJECT, key)
                .orRefuse();
        return number;
    }

    /** Once the call's hour has come, an officer chooses reviewers without a conflict and sends it to them. */
    private static void review(PortalAccess portal, JsonObject call, String number)
            throws IOException, InterruptedException {
        Person officer = Person.named(OFFICER);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!portal.get(officer, "fund/calls/" + call.getString("publicId"))
                .orRefuse()
                .object()
                .getString("status")
                .equals("IN_REVIEW")) {
            if (System.nanoTime() > end) {
                throw new IOException("the call " + call.getString("publicId") + " does not close");
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        String address = "fund/desk/" + number;
        JsonObject desk = portal.get(officer, address).orRefuse().object();
        int wanted = call.getJsonObject("form").getInt("reviewers");
        List<JsonObject> candidates = desk.getJsonArray("candidates").getValuesAs(JsonObject.class);
        if (candidates.size() < wanted) {
            return;
        }
        for (JsonObject candidate : candidates.subList(0, wanted)) {
            JsonObject chosen = Json.createObjectBuilder()
                    .add("reviewer", candidate.getJsonNumber("person"))
                    .build();
            portal.post(officer, address + "/reviewers", chosen).orRefuse();
        }
        portal.post(officer, address + "/passage").orRefuse();
    }

    private static Map<String, String> each(JsonArray questions, String answer) {
        Map<String, String> all = new HashMap<>();
        questions.getValuesAs(JsonObject.class).forEach(question -> all.put(question.getString("key"), answer));
        return all;
    }

    private static JsonObject answers(Map<String, String> given) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        given.forEach(answers::add);
        return Json.createObjectBuilder().add("answers", answers).build();
    }

    private static JsonObject budget(JsonArray rows) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (JsonArray row : rows.getValuesAs(JsonArray.class)) {
            lines.add(Json.createObjectBuilder()
                    .add("what", row.getString(0))
                    .add("category", row.getString(1))
                    .add("quantity", row.getJsonNumber(2))
                    .add("unit", row.getString(3))
                    .add("price", row.getJsonNumber(4)));
        }
        return Json.createObjectBuilder()
                .add("answers", JsonObject.EMPTY_JSON_OBJECT)
                .add("lines", lines)
                .build();
    }

    private static JsonObject without(JsonObject object, String key) {
        return Json.createObjectBuilder(object).remove(key).build();
    }

    /** What a fund has received is never deleted: the sample's calls are cancelled and stay on record. */
    @Override
    public void clear(PortalAccess portal) throws IOException, InterruptedException {
        Person officer = Person.named(OFFICER);
        if (!portal.knows(officer)) {
            return;
        }
        List<String> titles = SampleFiles.object(FILE).getJsonArray("calls").getValuesAs(JsonObject.class).stream()
                .map(call -> call.getString("title"))
                .toList();
        int cancelled = 0;
        for (JsonObject call : portal.all(officer, "fund/calls")) {
            boolean may = call.getJsonArray("moves").getValuesAs(JsonString.class).stream()
                    .anyMatch(move -> move.getString().equals("CANCEL"));
            if (may && titles.contains(call.getString("title"))) {
                portal.post(officer, "fund/calls/" + call.getString("publicId") + "/cancellation")
                        .orRefuse();
                cancelled++;
            }
        }
        portal.tell("Cancelled: " + cancelled + " calls of the fund; what it received stays on record.");
    }
}
