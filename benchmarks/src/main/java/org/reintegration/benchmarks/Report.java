package org.reintegration.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What was measured, beside what it is measured against. */
final class Report {

    private final List<String> missed = new ArrayList<>();

    Report() {
        print("%-52s %10s %12s %8s %8s", "measured", "figure", "compared", "ratio", "bound");
    }

    /** A figure beside another: the ratio may not pass the bound. */
    void ratio(String what, double figure, double compared, double ratio, double bound) {
        line(what, figure, compared, ratio, bound, ratio <= bound);
    }

    /** A figure that may not pass a bound. */
    void most(String what, double figure, double bound) {
        line(what, figure, null, null, bound, figure <= bound);
    }

    /** A figure beside another: the ratio may not fall below the bound. */
    void atLeast(String what, double figure, double compared, double bound) {
        line(what, figure, compared, figure / compared, bound, figure / compared >= bound);
    }

    private void line(
            String what, double figure, @Nullable Double compared, @Nullable Double ratio, double bound, boolean kept) {
        print(
                "%-52s %10.1f %12s %8s %8.2f %s",
                what,
                figure,
                compared == null ? "" : String.format(Locale.ROOT, "%.1f", compared),
                ratio == null ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                bound,
                kept ? "" : "MISSED");
        if (!kept) {
            missed.add(what);
        }
    }

    void note(String format, Object... values) {
        print(format, values);
    }

    /** Fails when a bound was missed. */
    void verdict() {
        if (!missed.isEmpty()) {
            throw new IllegalStateException("Missed: " + String.join("; ", missed));
        }
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static void print(String format, @Nullable Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
