package org.reintegration.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/**
 * A number among the numbered pages of a list.
 *
 * @param gap whether pages are left out before it
 */
public record PageLink(int number, String url, boolean current, boolean gap) {

    private static final int AROUND = 2;

    /** The first, the last and those around the present one. */
    static List<PageLink> around(int current, int pages, IntFunction<String> url) {
        TreeSet<Integer> numbers = new TreeSet<>(List.of(1, pages));
        for (int i = Math.max(1, current - AROUND); i <= Math.min(pages, current + AROUND); i++) {
            numbers.add(i);
        }
        List<PageLink> links = new ArrayList<>();
        int before = 0;
        for (int number : numbers) {
            links.add(new PageLink(number, url.apply(number), number == current, number > before + 1));
            before = number;
        }
        return links;
    }
}
