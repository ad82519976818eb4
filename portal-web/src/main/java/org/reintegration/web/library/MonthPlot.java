package org.reintegration.web.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.analytics.MonthFigures;

/**
 * Views and downloads month by month as pairs of bars, in the units of a drawing 320 wide and 120 high; time runs as the language is read.
 *
 * @param most what the highest bar stands for
 */
public record MonthPlot(List<Pair> pairs, long most) {

    private static final int MARGIN = 4;
    private static final int STEP = 26;
    private static final int BAR = 10;
    private static final int GROUND = 100;
    private static final int HIGHEST = 84;

    /** Every third month has its name below, the last one among them. */
    private static final int NAMED = 3;

    /** A bar, standing on the ground; none when its height is 0. */
    public record Bar(int x, int y, int width, int height) {}

    /** The two bars of a month, and where its name stands, 0 for nowhere. */
    public record Pair(LocalDate month, Bar views, Bar downloads, int name) {}

    public MonthPlot {
        pairs = List.copyOf(pairs);
    }

    static MonthPlot of(List<MonthFigures> months, Language language) {
        long most = months.stream()
                .mapToLong(month -> Math.max(month.views(), month.downloads()))
                .max()
                .orElse(0);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            MonthFigures month = months.get(i);
            boolean back = language.rightToLeft();
            int start = MARGIN + STEP * (back ? months.size() - 1 - i : i) + (STEP - 2 * BAR) / 2;
            boolean named = (months.size() - 1 - i) % NAMED == 0;
            pairs.add(new Pair(
                    month.month(),
                    bar(back ? start + BAR : start, month.views(), most),
                    bar(back ? start : start + BAR, month.downloads(), most),
                    named ? start + BAR : 0));
        }
        return new MonthPlot(pairs, most);
    }

    /** What is not nothing is seen. */
    private static Bar bar(int x, long number, long most) {
        int height = number == 0 ? 0 : Math.max(1, (int) Math.round(HIGHEST * (number / (double) most)));
        return new Bar(x, GROUND - height, BAR, height);
    }
}
