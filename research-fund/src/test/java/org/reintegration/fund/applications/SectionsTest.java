package org.reintegration.fund.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallFacts;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Cap;
import org.reintegration.fund.calls.CallForm.Category;
import org.reintegration.fund.calls.CallForm.Criterion;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.fund.calls.CallForm.Section;
import org.reintegration.fund.calls.CallStatus;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.rules.FieldProblem;

class SectionsTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final CallFacts CALL = new CallFacts(
            7,
            "callcallca",
            1,
            CallStatus.PUBLISHED,
            "A call",
            new CallForm(
                    "Why",
                    List.of("gap"),
                    List.of(new Question("registered", "Are you registered?", "", 0, true)),
                    List.of(new Section("method", "Method", List.of(new Question("how", "How?", "", 20, true)))),
                    List.of(new Criterion("all", "All", 100)),
                    List.of(new Cap(Category.EQUIPMENT, 10)),
                    2,
                    true),
            EURO,
            new BigDecimal("15000"),
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(9),
            "Europe/Zurich");

    @Test
    void an_application_with_everything_in_it_can_be_handed_in() {
        assertThat(Sections.missing(CALL, complete())).isEmpty();
    }

    @Test
    void what_is_missing_is_named_by_section_and_field() {
        assertThat(Sections.missing(CALL, Map.of()))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "about.title",
                        "about.summary",
                        "team.orcid",
                        "team.experience",
                        "eligibility.registered",
                        "q-method.how",
                        "budget.lines",
                        "declarations.truthful",
                        "declarations.ethics",
                        "declarations.other-funding");
    }

    @Test
    void a_category_stays_within_its_cap_and_the_request_within_the_ceiling() {
        Map<String, SectionDraft> written = complete();
        written.put(
                Sections.BUDGET,
                new SectionDraft(
                        Map.of(),
                        List.of(line(Category.FEES, "1", "13500"), line(Category.EQUIPMENT, "1", "1500.01"))));

        assertThat(Sections.missing(CALL, written))
                .containsExactly(
                        new FieldProblem("budget.lines", FundRule.THE_REQUEST_IS_WITHIN_THE_CEILING),
                        new FieldProblem("budget.caps.equipment", FundRule.THE_SHARE_IS_WITHIN_ITS_CAP));
    }

    @Property
    void the_request_is_the_sum_of_the_lines_to_the_cent(
            @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 1_000_000) Integer> cents,
            @ForAll @Size(min = 30, max = 30) List<@IntRange(min = 1, max = 500) Integer> many) {
        List<BudgetLine> lines = IntStream.range(0, cents.size())
                .mapToObj(i -> new BudgetLine(
                        "thing",
                        Category.FEES,
                        BigDecimal.valueOf(many.get(i)),
                        "",
                        BigDecimal.valueOf(cents.get(i), 2)))
                .toList();
        long expected = IntStream.range(0, cents.size())
                .mapToLong(i -> (long) cents.get(i) * many.get(i))
                .sum();

        assertThat(Sections.request(new SectionDraft(Map.of(), lines), EURO).amount())
                .isEqualByComparingTo(BigDecimal.valueOf(expected, 2));
    }

    @Property
    void a_merge_of_two_tabs_loses_no_word(
            @ForAll @Size(max = 6) List<String> mine, @ForAll @Size(max = 6) List<String> theirs) {
        SectionDraft one = draft(mine);
        SectionDraft other = draft(theirs);
        SectionDraft merged = one.mergedWith(other);

        one.answers().forEach((key, text) -> assertThat(merged.answer(key)).contains(text));
        other.answers().forEach((key, text) -> assertThat(merged.answer(key)).contains(text));
    }

    @Test
    void a_section_comes_back_from_json_as_it_went_in() {
        SectionDraft section =
                new SectionDraft(Map.of("why", "Because", "a", "b"), List.of(line(Category.TRAVEL, "2.5", "10.20")));

        assertThat(RecordJson.read(RecordJson.write(section), SectionDraft.class))
                .isEqualTo(section);
    }

    @Test
    void a_snapshot_has_the_same_fingerprint_whenever_it_is_read() {
        SnapshotContent content = new SnapshotContent(
                "a",
                "c",
                "Title",
                new BigDecimal("10.00"),
                complete().entrySet().stream()
                        .map(entry -> new SnapshotContent.Section(entry.getKey(), entry.getValue()))
                        .collect(Collectors.toList()),
                List.of(1L, 2L));
        String json = RecordJson.write(content);

        assertThat(RecordJson.write(RecordJson.read(json, SnapshotContent.class)))
                .isEqualTo(json);
    }

    private static Map<String, SectionDraft> complete() {
        Map<String, SectionDraft> written = new HashMap<>();
        written.put("about", answers("title", "Mediation", "summary", "In short"));
        written.put("team", answers("orcid", "0000-0002-1825-0097", "experience", "Ten years"));
        written.put("eligibility", answers("registered", "yes"));
        written.put("q-method", answers("how", "Interviews"));
        written.put("budget", new SectionDraft(Map.of(), List.of(line(Category.FEES, "4", "1150"))));
        written.put("declarations", answers("truthful", "yes", "ethics", "yes", "other-funding", "yes"));
        return written;
    }

    private static SectionDraft draft(List<String> texts) {
        Map<String, String> answers = new HashMap<>();
        IntStream.range(0, texts.size()).forEach(i -> answers.put("q" + i, texts.get(i)));
        return new SectionDraft(answers, List.of());
    }

    private static SectionDraft answers(String... keysAndValues) {
        Map<String, String> answers = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            answers.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new SectionDraft(answers, List.of());
    }

    private static BudgetLine line(Category category, String quantity, String price) {
        return new BudgetLine("thing", category, new BigDecimal(quantity), "piece", new BigDecimal(price));
    }
}
