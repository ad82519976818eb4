package org.reintegration.fund.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reintegration.fund.Matrix;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;

/** A review in every status: what its table opens to whom is what the design says, and the review itself goes nowhere else. */
class WhoMovesAReviewTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    /** From the design, not from the code: content opens by accepting, a conflict ends everything, a ranking locks. */
    private static final Matrix DESIGN = Matrix.of("""
            status     | reviewer                        | officer | portal
            INVITED    | accept declare-conflict decline | expire  | find-conflict
            ACCEPTED   | write declare-conflict          | expire  | find-conflict
            DRAFTING   | write submit declare-conflict   | expire  | find-conflict
            SUBMITTED  | reopen declare-conflict         |         | lock find-conflict
            LOCKED     |
            CONFLICTED |
            DECLINED   |
            EXPIRED    |
            """);

    @Test
    void every_part_has_the_moves_of_the_design_and_no_others() {
        for (ReviewStatus status : ReviewStatus.values()) {
            for (ReviewMove.Who who : ReviewMove.Who.values()) {
                assertThat(open(who.name(), status))
                        .as(who + " in " + status)
                        .isEqualTo(
                                DESIGN.moves(status.name(), List.of(who.name().toLowerCase(Locale.ROOT))));
            }
        }
        assertThat(DESIGN.moves())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ReviewMove.values()).map(ReviewMove::slug).toList());
        Matrix.print(
                "fund-review",
                Arrays.stream(ReviewStatus.values()).map(ReviewStatus::name).toList(),
                List.of("REVIEWER", "OFFICER", "PORTAL"),
                (status, who) -> open(who, ReviewStatus.valueOf(status)));
    }

    @Test
    void a_review_that_is_over_or_locked_moves_no_more() throws ReflectiveOperationException {
        for (ReviewStatus status : ReviewStatus.values()) {
            for (ReviewMove move : ReviewMove.values()) {
                FundReview review = standing(status);
                if (DESIGN.moves(status.name(), DESIGN.columns()).contains(move.slug())) {
                    review.make(move, NOON);
                    assertThat(review.status()).isEqualTo(move.to());
                } else {
                    assertThatThrownBy(() -> review.make(move, NOON))
                            .as(move + " in " + status)
                            .isInstanceOfSatisfying(
                                    Refusal.class,
                                    refusal -> assertThat(refusal.details()).containsExactly(status));
                    assertThat(review.status()).isEqualTo(status);
                }
            }
        }
    }

    private static FundReview standing(ReviewStatus status) throws ReflectiveOperationException {
        FundApplication application = new FundApplication(7, new MemberId(1), "key", NOON);
        Field id = FundApplication.class.getDeclaredField("id");
        id.setAccessible(true);
        id.set(application, 1L);
        FundReview review = new FundReview(application, new MemberId(8), new MemberId(5), NOON);
        Field field = FundReview.class.getDeclaredField("status");
        field.setAccessible(true);
        field.set(review, status);
        return review;
    }

    private static Set<String> open(String who, ReviewStatus status) {
        return Arrays.stream(ReviewMove.values())
                .filter(move -> move.who().name().equals(who))
                .filter(move -> move.from().contains(status))
                .map(ReviewMove::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
