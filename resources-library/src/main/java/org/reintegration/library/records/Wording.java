package org.reintegration.library.records;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.reintegration.library.records.Piece.Change;

/** Tells two wordings of one text apart, word by word; the pieces that are not inserted are the old text, those not removed the new. */
final class Wording {

    /** A word with its accents and apostrophes, a run of blanks, or one other sign. */
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’\\-][\\p{L}\\p{M}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

    private static final Pattern LINE = Pattern.compile("[^\\n]*\\n|[^\\n]+");

    /** Comparing costs the product of both lengths at worst; longer texts are compared line by line. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    private Wording() {}

    static List<Piece> difference(String before, String after) {
        List<String> old = tokens(TOKEN, before);
        List<String> now = tokens(TOKEN, after);
        return (long) old.size() * now.size() > MOST_COMPARISONS
                ? difference(tokens(LINE, before), tokens(LINE, after))
                : difference(old, now);
    }

    /** The same of two lists, whose members are kept or go as a whole. */
    static List<Piece> ofMembers(List<String> before, List<String> after) {
        List<Piece> all = new ArrayList<>();
        before.forEach(one -> all.add(new Piece(after.contains(one) ? Change.KEPT : Change.REMOVED, one)));
        after.stream().filter(one -> !before.contains(one)).forEach(one -> all.add(new Piece(Change.INSERTED, one)));
        return List.copyOf(all);
    }

    private static List<Piece> difference(List<String> before, List<String> after) {
        Wording wording = new Wording();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            wording.keep(String.join("", before.subList(at, delta.getSource().getPosition())));
            wording.removed.append(String.join("", delta.getSource().getLines()));
            wording.inserted.append(String.join("", delta.getTarget().getLines()));
            at = delta.getSource().last() + 1;
        }
        wording.keep(String.join("", before.subList(at, before.size())));
        wording.close();
        return List.copyOf(wording.pieces);
    }

    /** A blank between two changes is no news by itself: a phrase that was rewritten is read as one. */
    private void keep(String text) {
        boolean within = removed.length() + inserted.length() > 0;
        if (within && !text.isEmpty() && text.isBlank() && text.indexOf('\n') < 0) {
            removed.append(text);
            inserted.append(text);
        } else if (!text.isEmpty()) {
            close();
            pieces.add(new Piece(Change.KEPT, text));
        }
    }

    private void close() {
        if (!removed.isEmpty()) {
            pieces.add(new Piece(Change.REMOVED, removed.toString()));
        }
        if (!inserted.isEmpty()) {
            pieces.add(new Piece(Change.INSERTED, inserted.toString()));
        }
        removed.setLength(0);
        inserted.setLength(0);
    }

    private static List<String> tokens(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }
}
