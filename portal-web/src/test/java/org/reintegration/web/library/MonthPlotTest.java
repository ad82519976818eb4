package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.analytics.MonthFigures;
import org.reintegration.web.library.MonthPlot.Pair;

/** Bars that say what the numbers say. */
class MonthPlotTest {

    private static final List<MonthFigures> YEAR = IntStream.range(0, 12)
            .mapToObj(i -> new MonthFigures(LocalDate.of(2026, 1, 1).plusMonths(i), i * 10_000L, i == 3 ? 1 : 0, 0, 0))
            .toList();

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_bar_lies_within_the_drawing_and_stands_on_its_ground(Language language) {
        MonthPlot plot = MonthPlot.of(YEAR, language);

        assertThat(plot.most()).isEqualTo(110_000);
        assertThat(plot.pairs()).hasSize(12).allSatisfy(pair -> {
            assertThat(pair.views().x()).isBetween(0, 310);
            assertThat(pair.downloads().x()).isBetween(0, 310);
            assertThat(pair.views().y() + pair.views().height()).isEqualTo(100);
            assertThat(pair.views().height()).isBetween(0, 84);
        });
        assertThat(plot.pairs().get(3).downloads().height())
                .as("little, and not nothing")
                .isEqualTo(1);
        assertThat(plot.pairs().get(4).downloads().height()).isZero();
        assertThat(plot.pairs().get(11).views().height()).isEqualTo(84);
        assertThat(plot.pairs())
                .filteredOn(pair -> pair.name() > 0)
                .hasSize(4)
                .contains(plot.pairs().get(11));
    }

    @Test
    void time_runs_as_the_language_is_read() {
        assertThat(MonthPlot.of(YEAR, Language.EN).pairs())
                .extracting(pair -> pair.views().x())
                .isSorted();
        List<Integer> back = MonthPlot.of(YEAR, Language.AR).pairs().stream()
                .map(Pair::views)
                .map(MonthPlot.Bar::x)
                .map(x -> -x)
                .toList();
        assertThat(back).isSorted();
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(MonthPlot.of(List.of(new MonthFigures(LocalDate.of(2026, 1, 1), 0, 0, 3, 1)), Language.EN)
                        .most())
                .isZero();
    }
}
