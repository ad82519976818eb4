package org.reintegration.files.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects words page by page, up to what is kept of one file. */
final class Pages {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]|\\p{Cs}");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
    private static final Pattern LINES = Pattern.compile("\\s*\\n(?:[ \\t]*\\n)+\\s*");

    private final List<Reading.Text> texts = new ArrayList<>();
    private int characters;

    void add(int page, String words) {
        String clean = clean(words);
        int room = Reading.MOST_CHARACTERS - characters;
        if (clean.isEmpty() || room <= 0 || texts.size() >= Reading.MOST_PAGES) {
            return;
        }
        String kept = clean.length() <= room ? clean : clean.substring(0, room);
        characters += kept.length();
        texts.add(new Reading.Text(page, kept));
    }

    boolean isFull() {
        return characters >= Reading.MOST_CHARACTERS || texts.size() >= Reading.MOST_PAGES;
    }

    List<Reading.Text> texts() {
        return texts;
    }

    /** The beginning of it all, to tell the language by. */
    String sample(int most) {
        StringBuilder sample = new StringBuilder();
        for (Reading.Text text : texts) {
            sample.append(text.words()).append('\n');
            if (sample.length() >= most) {
                break;
            }
        }
        return sample.substring(0, Math.min(most, sample.length()));
    }

    private static String clean(String words) {
        String storable = UNSTORABLE
                .matcher(words.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("");
        return LINES.matcher(SPACES.matcher(storable).replaceAll(" "))
                .replaceAll("\n\n")
                .strip();
    }
}
