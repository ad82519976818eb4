package org.reintegration.forum;

import java.util.Locale;

/**
 * The place of a post in its tree as one text: the numbers from the root down, each written so that comparing bytes compares numbers.
 * Sorted by it, every post stands after its parent and before the parent's next sibling.
 */
final class PostPath {

    /** Deeper answers stand beside their parent, so that a path never outgrows an index entry; the parent's number stays true. */
    static final int DEEPEST = 200;

    private static final int RADIX = 36;

    private PostPath() {}

    static String root(int no) {
        return step(no);
    }

    static String below(String parent, int parentDepth, int no) {
        return parentDepth < DEEPEST ? parent + step(no) : parent.substring(0, lastStep(parent)) + step(no);
    }

    static int depthBelow(int parentDepth) {
        return Math.min(DEEPEST, parentDepth + 1);
    }

    /** How many digits follow, then the digits: a longer number sorts behind every shorter one. */
    private static String step(int no) {
        if (no < 1) {
            throw new IllegalArgumentException("Posts count from 1: " + no);
        }
        String digits = Integer.toString(no, RADIX).toLowerCase(Locale.ROOT);
        return digits.length() + digits;
    }

    private static int lastStep(String path) {
        int at = 0;
        int last = 0;
        while (at < path.length()) {
            last = at;
            at += 1 + (path.charAt(at) - '0');
        }
        return last;
    }
}
