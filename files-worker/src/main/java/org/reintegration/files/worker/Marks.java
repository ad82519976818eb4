package org.reintegration.files.worker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FilePart;
import org.reintegration.kernel.privacy.PersonalDatum;
import org.reintegration.kernel.privacy.PersonalMark;

/** Collects what in a file seems to tell who somebody is; who made it and where it was made come before what it says. */
final class Marks {

    private final List<Reading.Mark> ofItsMaking = new ArrayList<>();

    /** Something the file says of its making; nothing when it is empty. A long word is cut, two of the same are one. */
    void made(FilePart part, @Nullable String words) {
        String said = words == null ? "" : words.replaceAll("\\p{Cntrl}+", " ").strip();
        PersonalDatum.Kind kind = part == FilePart.LOCATION ? PersonalDatum.Kind.WHEREABOUTS : PersonalDatum.Kind.NAME;
        Reading.Mark mark = new Reading.Mark(part, 0, PersonalMark.whole(kind, cut(said)));
        if (!said.isEmpty() && !ofItsMaking.contains(mark)) {
            ofItsMaking.add(mark);
        }
    }

    /** Those of its making and those of its text, as many as are kept. */
    List<Reading.Mark> with(List<Reading.Text> texts) {
        List<Reading.Mark> all = new ArrayList<>(ofItsMaking);
        for (Reading.Text text : texts) {
            if (all.size() >= Reading.MOST_MARKS) {
                break;
            }
            for (PersonalMark said : PersonalMark.in(text.words())) {
                all.add(new Reading.Mark(
                        FilePart.TEXT,
                        text.page(),
                        new PersonalMark(said.kind(), cut(said.before()), cut(said.words()), cut(said.after()))));
            }
        }
        return all.subList(0, Math.min(Reading.MOST_MARKS, all.size()));
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(Reading.LONGEST_MARK, words.length()));
    }
}
