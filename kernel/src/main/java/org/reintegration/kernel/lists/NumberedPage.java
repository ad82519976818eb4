package org.reintegration.kernel.lists;

import java.util.List;

/**
 * One page of a list for people, who share links to page numbers.
 *
 * @param number from 1
 * @param total how many items there are in all
 */
public record NumberedPage<T>(List<T> items, int number, int size, long total) {

    /** Nobody reads further than this; a narrower question helps more than page 101. */
    public static final int LAST = 100;

    public NumberedPage {
        items = List.copyOf(items);
    }

    public int pages() {
        return (int) Math.min(LAST, Math.max(1, (total + size - 1) / size));
    }

    public boolean isFirst() {
        return number <= 1;
    }

    public boolean isLast() {
        return number >= pages();
    }

    /** The number asked for, brought into the range that exists. */
    public static int within(int asked) {
        return Math.max(1, Math.min(LAST, asked));
    }
}
