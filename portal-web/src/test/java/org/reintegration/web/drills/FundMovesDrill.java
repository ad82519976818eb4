package org.reintegration.web.drills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.testing.FundStage.done;
import static org.reintegration.web.testing.FundStage.json;

import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reintegration.web.testing.Act;
import org.reintegration.web.testing.Cast;
import org.reintegration.web.testing.Cast.Someone;
import org.reintegration.web.testing.FundStage;
import org.reintegration.web.testing.PortalUnderTest;
import org.reintegration.web.testing.Rows;

/** Every act of the fund, by everybody, in every state, over HTTP: done, 401, 403, 404 or 409 as the tables here say. */
class FundMovesDrill {

    /** A new act is a line here: its request, who may, and in which states; {@code every} is all of them. */
    private static final String OF_APPLICATIONS = """
            act                | request                                       | who                          | in
            read               | GET applications/{a}                          | lead co-editor co-applicant  | every
            save               | PUT applications/{a}/sections/q-method        | lead co-editor               | DRAFT
            submit             | POST applications/{a}/submission              | lead                         | DRAFT
            reopen             | POST applications/{a}/reopening               | lead                         | SUBMITTED
            withdraw           | POST applications/{a}/withdrawal              | lead                         | DRAFT SUBMITTED SCREENING FOUND CLARIFY INELIGIBLE IN_REVIEW REVIEWED RANKED RECOMMENDED RESERVE NOT_RECOMMENDED
            answer             | POST applications/{a}/answers                 | lead                         | CLARIFY
            invite             | POST applications/{a}/team                    | lead                         | DRAFT
            dismiss            | DELETE applications/{a}/team/{m}              | lead                         | DRAFT
            join               | POST applications/{a}/team/membership         | invited                      | DRAFT
            turn-down          | DELETE applications/{a}/team/membership       | invited                      | DRAFT
            appeal             | POST applications/{a}/appeal                  | lead                         | LETTER_DECLINED LETTER_INELIGIBLE
            extend             | POST calls/{c}/extensions                     | officer                      | DRAFT LAPSED
            open               | GET desk/{a}                                  | officer chair authoriser     | every
            ask                | POST desk/{a}/questions                       | officer                      | SCREENING FOUND
            find-ineligible    | POST desk/{a}/finding                         | officer                      | SCREENING
            clear-finding      | DELETE desk/{a}/finding                       | officer                      | FOUND
            confirm-ineligible | POST desk/{a}/finding/confirmation            | officer                      | FOUND
            reinstate          | POST desk/{a}/reinstatement                   | officer                      | INELIGIBLE
            assign             | POST desk/{a}/reviewers                       | officer                      | SCREENING FOUND IN_REVIEW REVIEWED
            expire             | DELETE desk/{a}/reviewers/{r}                 | officer                      | SCREENING FOUND
            pass               | POST desk/{a}/passage                         | officer                      | SCREENING FOUND
            complete-early     | POST desk/{a}/completion                      | officer                      | IN_REVIEW
            propose            | POST desk/{a}/proposal                        | chair                        | RANKED
            dismiss-appeal     | POST desk/{a}/appeal/dismissal                | newcomer                     | APPEALED APPEALED_INELIGIBLE
            uphold-appeal      | POST desk/{a}/appeal/upholding                | newcomer                     | APPEALED APPEALED_INELIGIBLE
            award              | POST desk/{a}/award                           | authoriser                   | RECOMMENDED RESERVE
            decline            | POST desk/{a}/decline                         | authoriser                   | RECOMMENDED RESERVE NOT_RECOMMENDED
            """;

    private static final List<String> STAGES = List.of(
            "DRAFT",
            "SUBMITTED",
            "LAPSED",
            "WITHDRAWN",
            "SCREENING",
            "FOUND",
            "CLARIFY",
            "INELIGIBLE",
            "IN_REVIEW",
            "REVIEWED",
            "RANKED",
            "RECOMMENDED",
            "RESERVE",
            "NOT_RECOMMENDED",
            "AWARDED",
            "DECLINED",
            "LETTER_DECLINED",
            "LETTER_INELIGIBLE",
            "APPEALED",
            "APPEALED_INELIGIBLE");

    /** Applications in these states do not exist for the fund's people. */
    private static final Set<String> NOT_AT_THE_FUND = Set.of("DRAFT", "SUBMITTED", "LAPSED", "WITHDRAWN");

    private static final Set<String> TEAM = Set.of("lead", "co-editor", "co-applicant");
    private static final Set<String> STAFF = Set.of("officer", "newcomer", "chair", "authoriser");

    private static final String OF_CALLS = """
            act     | request                    | who                      | in
            read    | GET calls/{c}              | every                    | every
            publish | POST calls/{c}/publication | officer                  | DRAFT
            cancel  | POST calls/{c}/cancellation| officer                  | DRAFT PUBLISHED IN_REVIEW RANKED DECIDED
            archive | POST calls/{c}/archive     | officer                  | RELEASED
            desk    | GET calls/{c}/desk         | officer chair authoriser | every
            ranking | GET calls/{c}/ranking      | officer chair authoriser | every
            rank    | POST calls/{c}/ranking     | chair                    | IN_REVIEW
            release | POST calls/{c}/release     | officer                  | DECIDED RELEASED
            """;

    private static final List<String> STATUSES =
            List.of("DRAFT", "PUBLISHED", "IN_REVIEW", "RANKED", "DECIDED", "RELEASED", "ARCHIVED", "CANCELLED");

    private static final String OF_REVIEWS = """
            act              | request                        | who      | in
            read             | GET reviews/{r}                | reviewer | INVITED ACCEPTED DRAFTING SUBMITTED LOCKED
            accept           | POST reviews/{r}/acceptance    | reviewer | INVITED
            declare-conflict | POST reviews/{r}/conflict      | reviewer | INVITED ACCEPTED DRAFTING SUBMITTED
            decline          | POST reviews/{r}/refusal       | reviewer | INVITED
            write            | PUT reviews/{r}                | reviewer | ACCEPTED DRAFTING
            submit           | POST reviews/{r}/submission    | reviewer | DRAFTING
            reopen           | POST reviews/{r}/reopening     | reviewer | SUBMITTED
            """;

    private static final List<String> REVIEW_STATUSES =
            List.of("INVITED", "ACCEPTED", "DRAFTING", "SUBMITTED", "LOCKED", "CONFLICTED", "DECLINED", "EXPIRED");

    /** Reviews in these states do not exist any more, for their reviewer neither. */
    private static final Set<String> GONE = Set.of("CONFLICTED", "DECLINED", "EXPIRED");

    private static PortalUnderTest portal;
    private static Rows rows;
    private static FundStage fund;
    private static Map<String, Someone> people;
    private static String openCall;
    private static String closedCall;
    private static String atOpenCall;
    private static String atClosedCall;
    private static String review;

    @BeforeAll
    static void two_applications_and_everybody_who_might_meet_them() {
        portal = PortalUnderTest.shared();
        rows = new Rows(portal.machine());
        Cast cast = new Cast(rows);
        fund = new FundStage(portal, rows, cast);
        long house = cast.house();
        cast.worksFor(fund.lead, house);
        people = new LinkedHashMap<>();
        people.put("visitor", null);
        people.put("member", cast.someone("Diego"));
        people.put("lead", fund.lead);
        people.put("co-editor", cast.someone("Coumba"));
        people.put("co-applicant", cast.someone("Carlos"));
        people.put("invited", cast.someone("Iman"));
        people.put("officer", fund.officer);
        // An officer who had no part in the application so far; asked for acts on appeals only.
        people.put("newcomer", cast.someone("Noor", "FUND_OFFICER"));
        people.put("officer with a conflict", cast.worksFor(cast.someone("Oumou", "FUND_OFFICER"), house));
        people.put("officer of another call", cast.someone("Odile", "FUND_OFFICER CALL 999999"));
        people.put("reviewer", fund.reviewer);
        people.put("reviewer with a conflict", cast.worksFor(cast.someone("Rita", "FUND_REVIEWER"), house));
        people.put("chair", fund.chair);
        people.put("authoriser", fund.authoriser);
        people.put("administrator", cast.someone("Adama", "ADMINISTRATOR"));

        String purse = fund.fund("100000");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        openCall = fund.call(purse, "50000", 1, tomorrow);
        closedCall = fund.call(purse, "50000", 1, tomorrow);
        atOpenCall = handedIn(openCall);
        atClosedCall = handedIn(closedCall);
        rows.force("update fund.call set status = 'IN_REVIEW' where publicId = ?", closedCall);
        rows.force("update fund.application set stage = 'SCREENING' where publicId = ?", atClosedCall);
        done(fund.post(
                portal,
                fund.officer,
                "desk/" + atClosedCall + "/reviewers",
                json().add("reviewer", fund.reviewer.id())));
        review = rows.text(
                "select r.publicId from fund.review r join fund.application a on a.id = r.applicationId"
                        + " where a.publicId = ?",
                atClosedCall);
    }

    private static String handedIn(String call) {
        String id = fund.written(portal, fund.lead, call);
        for (String person : List.of("co-editor", "co-applicant")) {
            done(fund.post(
                    portal,
                    fund.lead,
                    "applications/" + id + "/team",
                    json().add("whom", people.get(person).email())
                            .add("role", person.equals("co-editor") ? "CO_EDITOR" : "CO_APPLICANT")));
            done(fund.post(portal, people.get(person), "applications/" + id + "/team/membership", json()));
        }
        done(fund.submit(portal, fund.lead, id, "first"));
        return id;
    }

    @Test
    void of_applications_everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        check("applications", Act.table(OF_APPLICATIONS), STAGES, FundMovesDrill::stand, (act, person, stage) -> {
            if (act.path().endsWith("membership")) {
                return person.equals("invited") && stage.equals("DRAFT");
            }
            boolean desk = act.path().startsWith("desk") || act.path().startsWith("calls");
            return desk ? STAFF.contains(person) && !NOT_AT_THE_FUND.contains(stage) : TEAM.contains(person);
        });
    }

    @Test
    void of_calls_everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        check("calls", Act.table(OF_CALLS), STATUSES, FundMovesDrill::standCall, (act, person, status) -> {
            boolean ofStaff = List.of("desk", "ranking", "rank", "release").contains(act.name());
            return STAFF.contains(person)
                    || person.equals("officer with a conflict")
                    || (!ofStaff && !status.equals("DRAFT"));
        });
    }

    @Test
    void of_reviews_their_reviewers_may_do_what_the_table_says_and_nobody_anything_else() throws IOException {
        check(
                "reviews",
                Act.table(OF_REVIEWS),
                REVIEW_STATUSES,
                FundMovesDrill::standReview,
                (act, person, status) -> person.equals("reviewer") && !GONE.contains(status));
    }

    @Test
    void an_application_that_lacks_something_names_every_field_and_a_save_without_the_revision_seen_is_refused() {
        Someone lead = people.get("member");
        String id = FundStage.id(done(fund.send(
                portal,
                lead,
                "POST",
                "calls/" + openCall + "/applications",
                "",
                Map.of("Idempotency-Key", FundStage.key()))));
        HttpResponse<String> incomplete = fund.submit(portal, lead, id, FundStage.key());
        assertThat(incomplete.statusCode()).isEqualTo(400);
        assertThat(FundStage.object(incomplete).getJsonObject("errors").keySet())
                .contains("about.title", "team.orcid", "q-method.how", "declarations.truthful");
        String path = "applications/" + id;
        assertThat(FundStage.object(done(fund.send(portal, lead, "GET", path, "", Map.of())))
                        .getJsonArray("missing")
                        .toString())
                .contains("{\"field\":\"about.title\",\"rule\":\"THE_FIELD_IS_FILLED\"}");
        HttpResponse<String> blind =
                fund.send(portal, lead, "PUT", path + "/sections/about", "{\"answers\":{\"title\":\"x\"}}", Map.of());
        assertThat(blind.statusCode()).isEqualTo(428);
        assertThat(blind.body()).contains("the-version-seen-is-named");
        done(fund.send(portal, lead, "POST", path + "/withdrawal", "", Map.of()));
    }

    /** The scenes were set past every rule; what is left of them adds up. */
    @AfterAll
    static void nothing_is_left_that_does_not_add_up() {
        if (review != null) {
            clear();
            rows.force(
                    "update fund.application set stage = 'WITHDRAWN' where publicId in (?, ?)",
                    atOpenCall,
                    atClosedCall);
            fund.nothing_is_found();
        }
    }

    /** Whether the thing exists for somebody at all. */
    private interface Sight {
        boolean isThere(Act act, String person, String state);
    }

    /** Puts the thing into a state, and everything around it. */
    private interface Setting {
        void stand(String state);
    }

    private static void check(String name, List<Act> acts, List<String> states, Setting setting, Sight sight)
            throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> told = new LinkedHashMap<>();
        int asked = 0;
        for (String state : states) {
            setting.stand(state);
            for (Act act : acts) {
                for (String person : people.keySet()) {
                    int expected = expected(act, person, state, sight);
                    // Whom a thing never exists for is asked in every fourth state; where, goes round.
                    if (person.equals("newcomer") && !act.path().contains("appeal/")) {
                        continue;
                    }
                    boolean outside = expected == 401 || (expected == 404 && !STAFF.contains(person));
                    if (outside && (states.indexOf(state) + acts.indexOf(act) + person.length()) % 4 != 0) {
                        continue;
                    }
                    asked++;
                    HttpResponse<String> answer = request(act, person);
                    int status = answer.statusCode() / 100 == 2 ? 200 : answer.statusCode();
                    if (status == 200 && !act.method().equals("GET")) {
                        setting.stand(state);
                    }
                    told.computeIfAbsent(state + " | " + act.name(), row -> new ArrayList<>())
                            .add(person + " " + status);
                    if (status != expected) {
                        wrong.add(person + " " + act.name() + " in " + state + ": expected " + expected + ", got "
                                + answer.statusCode() + " " + answer.body());
                    }
                }
            }
        }
        Act.keep("fund-api-" + name, told);
        System.out.println("fund, " + name + ": " + asked + " acts asked for");
        assertThat(wrong).isEmpty();
    }

    private static int expected(Act act, String person, String state, Sight sight) {
        if (person.equals("visitor")) {
            boolean readsOpenly = act.method().equals("GET") && isFor(act, "every");
            boolean there = sight.isThere(act, person, state);
            // Of what is not there for visitors, a page that needs no sign-in says just that.
            boolean looksFirst =
                    act.path().startsWith("calls/") && !act.path().matches(".*/(desk|ranking|release|extensions)");
            return readsOpenly && there ? 200 : looksFirst && !there ? 404 : 401;
        }
        if (act.name().equals("extend") && (STAFF.contains(person) || person.equals("officer with a conflict"))) {
            // The officer is told the number by the applicant; one that is not there to extend is bad input, whoever
            // asks.
            boolean known = isOpen(act, state) && STAFF.contains(person);
            return !known ? 400 : isFor(act, person) ? 200 : 403;
        }
        if (!sight.isThere(act, person, state)) {
            return 404;
        }
        if (act.path().contains("appeal/") && person.equals("officer")) {
            // An officer as good as the newcomer, until there is an appeal: then one who was involved.
            return state.startsWith("APPEALED") ? 403 : 409;
        }
        if (!isFor(act, person)) {
            return person.equals("officer with a conflict") && isFor(act, "officer") ? ofTheCall(act, state) : 403;
        }
        return isOpen(act, state) ? 200 : 409;
    }

    /** A conflict with one application takes nothing of the call itself. */
    private static int ofTheCall(Act act, String state) {
        return isOpen(act, state) ? 200 : 409;
    }

    private static HttpResponse<String> request(Act act, String person) {
        String application = current;
        String call = current.equals(atOpenCall) ? openCall : closedCall;
        String path = act.path()
                .replace("{a}", application)
                .replace("{c}", call)
                .replace("{r}", review)
                .replace("{m}", Long.toString(people.get("member").id()));
        return fund.send(portal, people.get(person), act.method(), path, body(act), headers(act));
    }

    private static String current;

    private static String body(Act act) {
        return switch (act.name()) {
            case "save" ->
                json().add("answers", json().add("how", "Interviews")).build().toString();
            case "appeal" ->
                json().add("ground", "FACT_OVERLOOKED")
                        .add("words", "Overlooked")
                        .build()
                        .toString();
            case "dismiss-appeal", "uphold-appeal" ->
                json().add("answer", "Weighed").build().toString();
            case "extend" ->
                json().add("application", current)
                        .add("until", Instant.now().plus(Duration.ofDays(3)).toString())
                        .add("reason", "The line was down")
                        .build()
                        .toString();
            case "answer" -> json().add("answer", "Because").build().toString();
            case "invite" ->
                json().add("whom", people.get("member").email())
                        .add("role", "CO_EDITOR")
                        .build()
                        .toString();
            case "ask" ->
                json().add("fields", Json.createArrayBuilder().add("budget"))
                        .add("question", "Why?")
                        .add("due", Instant.now().plusSeconds(3600).toString())
                        .build()
                        .toString();
            case "find-ineligible", "complete-early" ->
                json().add("reason", "Because").build().toString();
            case "assign" ->
                json().add("reviewer", fund.otherReviewer.id()).build().toString();
            case "propose" ->
                json().add("outcome", "RECOMMENDED")
                        .add("minutes", "Agreed")
                        .add("present", Json.createArrayBuilder().add(fund.reviewer.id()))
                        .build()
                        .toString();
            case "award", "decline" ->
                act.path().startsWith("desk")
                        ? json().add("letter", "Dear").build().toString()
                        : "";
            case "write" -> FundStage.review();
            default -> "";
        };
    }

    private static Map<String, String> headers(Act act) {
        return switch (act.name()) {
            case "save" -> Map.of("If-Match", "1");
            case "submit" -> Map.of("Idempotency-Key", FundStage.key());
            case "publish" ->
                Map.of("If-Match", rows.text("select version from fund.call where publicId = ?", closedCall));
            default -> Map.of();
        };
    }

    /** Everything that acts leave behind is gone, and the application stands in the state. */
    private static void stand(String stage) {
        current = Set.of("DRAFT", "SUBMITTED").contains(stage) ? atOpenCall : atClosedCall;
        clear();
        boolean released = stage.startsWith("LETTER") || stage.startsWith("APPEALED");
        String ranked = released
                ? "RELEASED"
                : Set.of("RANKED", "RECOMMENDED", "RESERVE", "NOT_RECOMMENDED", "AWARDED", "DECLINED")
                                .contains(stage)
                        ? "RANKED"
                        : "IN_REVIEW";
        rows.force(
                "update fund.call set status = ?, releasedAt = ? :: timestamptz where publicId = ?",
                ranked,
                released ? Instant.now().toString() : null,
                closedCall);
        rows.force(
                "update fund.application set stage = ?, ineligibleBy = ?, round = 1, outcomeLetter = ?, releasedAt = ? :: timestamptz"
                        + " where publicId = ?",
                Map.of("FOUND", "SCREENING", "APPEALED_INELIGIBLE", "APPEALED")
                        .getOrDefault(stage, stage.replace("LETTER_", "")),
                stage.equals("FOUND") ? fund.secondOfficer.id() : null,
                released ? "We are sorry" : null,
                released ? Instant.now().toString() : null,
                current);
        if (stage.startsWith("APPEALED")) {
            rows.force(
                    "insert into fund.appeal (id, applicationId, round, against, ground, words, letter, madeAt)"
                            + " select -1, id, 1, ?, 'FACT_OVERLOOKED', 'Overlooked', 'We are sorry', now()"
                            + " from fund.application where publicId = ?",
                    stage.equals("APPEALED") ? "DECLINED" : "INELIGIBLE",
                    current);
        }
        if (stage.equals("DRAFT")) {
            rows.force(
                    "insert into fund.party (id, applicationId, member, role) select -1, id, ?, 'CO_APPLICANT'"
                            + " from fund.application where publicId = ?",
                    people.get("invited").id(),
                    current);
        }
        boolean invited = Set.of("SCREENING", "FOUND").contains(stage);
        rows.force("update fund.review set status = ? where publicId = ?", invited ? "INVITED" : "SUBMITTED", review);
        if (stage.equals("CLARIFY")) {
            rows.force(
                    "insert into fund.clarification (id, applicationId, askedBy, askedAt, fields, question, dueAt)"
                            + " select 1, id, ?, now(), 'budget', 'Why?', now() + interval '1 hour'"
                            + " from fund.application where publicId = ?",
                    fund.officer.id(),
                    atClosedCall);
        }
    }

    private static void standCall(String status) {
        current = atClosedCall;
        clear();
        rows.force("update fund.application set stage = 'REVIEWED' where publicId = ?", atClosedCall);
        if (Set.of("DECIDED", "RELEASED", "ARCHIVED").contains(status)) {
            rows.force("update fund.application set stage = 'WITHDRAWN' where publicId = ?", atClosedCall);
        }
        rows.force("update fund.review set status = 'SUBMITTED' where publicId = ?", review);
        rows.force(
                "update fund.call set status = ?,"
                        + " publishedAt = case when ? then null else createdAt end,"
                        + " releasedAt = case when ? then now() end where publicId = ?",
                status,
                status.equals("DRAFT"),
                Set.of("RELEASED", "ARCHIVED").contains(status),
                closedCall);
    }

    private static void standReview(String status) {
        stand("IN_REVIEW");
        rows.force("update fund.review set status = ? where publicId = ?", status, review);
    }

    private static void clear() {
        String scores =
                "[{\"criterion\":\"sound\",\"points\":4,\"reason\":\"x\"},{\"criterion\":\"useful\",\"points\":4,\"reason\":\"x\"}]";
        String here =
                "(select id from fund.application where publicId in ('%s', '%s'))".formatted(atOpenCall, atClosedCall);
        String call = "(select id from fund.call where publicId = '%s')".formatted(closedCall);
        rows.force(String.join(
                ";",
                "delete from fund.decision where applicationId in " + here,
                "delete from fund.proposal where applicationId in " + here,
                "delete from fund.ledger_entry where applicationId in " + here,
                "delete from fund.clarification where applicationId in " + here,
                "delete from fund.review where applicationId in " + here + " and publicId <> '" + review + "'",
                "delete from fund.ranking where callId = " + call,
                "delete from fund.appeal where applicationId in " + here,
                "delete from fund.personal_extension where applicationId in " + here,
                "delete from kernel.audit_entry where actor = "
                        + people.get("newcomer").id(),
                "delete from fund.party where applicationId in " + here + " and member in ("
                        + people.get("member").id() + ", "
                        + people.get("invited").id() + ")",
                "update fund.fund set committed = 0 where id in (select fundId from fund.call where id = " + call + ")",
                "update fund.call set committed = 0, status = 'IN_REVIEW', publishedAt = createdAt, releasedAt = null"
                        + " where id = " + call,
                "update fund.application set ineligibleBy = null, ineligibleWhy = null, completedWhy = null,"
                        + " outcomeLetter = null, letterBy = null, releasedAt = null where id in " + here,
                "update fund.review set scores = '" + scores + "' where publicId = '" + review + "'"));
    }

    private static boolean isOpen(Act act, String state) {
        return act.in().contains("every") || act.in().contains(state);
    }

    private static boolean isFor(Act act, String person) {
        return act.who().contains("every") || act.who().contains(person);
    }
}
