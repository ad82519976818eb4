package org.reintegration.fund.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Criterion;
import org.reintegration.kernel.rules.Refusal;

class ReviewMoveTest {

    private static final CallForm FORM = new CallForm(
            "Why",
            List.of("gap"),
            List.of(),
            List.of(),
            List.of(new Criterion("method", "Method", 60), new Criterion("use", "Use", 40)),
            List.of(),
            2,
            true);

    @Test
    void the_table_in_the_code_is_the_table_of_the_design() {
        String printed = Stream.of(ReviewMove.values())
                .map(move -> move + ": "
                        + move.from().stream().sorted().map(Enum::name).collect(Collectors.joining(" "))
                        + " -> " + move.to() + ", " + move.who() + "\n")
                .collect(Collectors.joining());

        System.out.println("Review\n" + printed);
        assertThat(printed).isEqualTo("""
                ACCEPT: INVITED -> ACCEPTED, REVIEWER
                DECLARE_CONFLICT: INVITED ACCEPTED DRAFTING SUBMITTED -> CONFLICTED, REVIEWER
                FIND_CONFLICT: INVITED ACCEPTED DRAFTING SUBMITTED -> CONFLICTED, PORTAL
                DECLINE: INVITED -> DECLINED, REVIEWER
                WRITE: ACCEPTED DRAFTING -> DRAFTING, REVIEWER
                SUBMIT: DRAFTING -> SUBMITTED, REVIEWER
                REOPEN: SUBMITTED -> DRAFTING, REVIEWER
                EXPIRE: INVITED ACCEPTED DRAFTING -> EXPIRED, OFFICER
                LOCK: SUBMITTED -> LOCKED, PORTAL
                """);
    }

    @Test
    void nobody_reads_before_declaring_and_nobody_with_a_conflict_ever_does() {
        assertThat(ReviewStatus.READING)
                .doesNotContain(
                        ReviewStatus.INVITED, ReviewStatus.CONFLICTED, ReviewStatus.DECLINED, ReviewStatus.EXPIRED);
        assertThat(ReviewStatus.AT_WORK)
                .doesNotContain(ReviewStatus.CONFLICTED, ReviewStatus.DECLINED, ReviewStatus.EXPIRED);
    }

    @Test
    void points_weigh_as_the_call_says() {
        ReviewDraft review = new ReviewDraft(
                List.of(new ReviewDraft.Score("method", 5, "sound"), new ReviewDraft.Score("use", 2, "narrow")), "");

        review.checkComplete(FORM);
        assertThat(review.total(FORM)).isEqualByComparingTo(new BigDecimal("76"));
    }

    @Test
    void a_review_without_a_reason_for_each_criterion_is_not_handed_in() {
        ReviewDraft half = new ReviewDraft(List.of(new ReviewDraft.Score("method", 5, "")), "");

        half.check(FORM);
        assertThatThrownBy(() -> half.checkComplete(FORM)).isInstanceOf(Refusal.class);
    }

    @Test
    void of_a_blind_call_nothing_tells_who_applies() {
        SnapshotContent content = new SnapshotContent(
                "a",
                "c",
                "Title",
                BigDecimal.TEN,
                Sections.keys(FORM).stream()
                        .map(key -> new SnapshotContent.Section(key, SectionDraft.empty()))
                        .toList(),
                List.of(1L));

        assertThat(ReviewService.projection(content, true))
                .extracting(SnapshotContent.Section::key)
                .doesNotContain(Sections.TEAM);
        assertThat(ReviewService.projection(content, false))
                .extracting(SnapshotContent.Section::key)
                .contains(Sections.TEAM);
    }
}
