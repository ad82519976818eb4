package org.reintegration.search.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.SearchRule;

/** What people look for, what they look for in vain, and which hits they open: for administrators, from five people on. */
@ApplicationScoped
public class InsightService {

    private static final int MOST_DAYS = 365;
    private static final int MOST = 100;

    @Inject
    QuestionBook book;

    @Inject
    Clock clock;

    /** The questions asked most often. */
    public List<Asked> top(Actor actor, int days) {
        tend(actor);
        return asked(book.asked(since(days), false, MOST));
    }

    /** Questions that mostly found nothing: gaps in what the portal holds, or in what it understands. */
    public List<Asked> inVain(Actor actor, int days) {
        actor.memberOrRefuse();
        Decision.allowedIf(
                        actor.holds(Role.ADMINISTRATOR) || actor.holdsSomewhere(Role.EDITOR),
                        SearchRule.ADMINISTRATORS_TEND_THE_INDEX)
                .orRefuse();
        return asked(book.asked(since(days), true, MOST));
    }

    public List<RankOpened> ranks(Actor actor, int days) {
        tend(actor);
        return book.ranks(since(days)).stream()
                .map(each -> (Object[]) each)
                .map(row -> new RankOpened((int) number(row[0]), number(row[1]), number(row[2])))
                .toList();
    }

    private static List<Asked> asked(List<?> rows) {
        return rows.stream()
                .map(each -> (Object[]) each)
                .map(row -> new Asked(
                        Language.ofTag((String) row[0]).orElse(Language.DEFAULT),
                        (String) row[1],
                        number(row[2]),
                        number(row[3]),
                        Drawers.people(number(row[4]))))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private LocalDate since(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Math.max(1, Math.min(MOST_DAYS, days)));
    }

    private static void tend(Actor actor) {
        actor.memberOrRefuse();
        Decision.allowedIf(actor.holds(Role.ADMINISTRATOR), SearchRule.ADMINISTRATORS_TEND_THE_INDEX)
                .orRefuse();
    }
}
