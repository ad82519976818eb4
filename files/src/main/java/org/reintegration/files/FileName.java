package org.reintegration.files;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.reintegration.kernel.rules.Refusal;

/** The name of a file as people may safely see it: no path, no invisible or direction-turning characters, not too long. */
final class FileName {

    private static final int LONGEST = 180;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern UNFIT = Pattern.compile("[<>:\"|?*]");

    private FileName() {}

    static String cleaned(String given) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("");
        String name = SPACES.matcher(UNFIT.matcher(plain).replaceAll("_"))
                .replaceAll(" ")
                .strip();
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || dot == name.length() - 1) {
            throw Refusal.badInput("name", FileRule.THE_FILE_HAS_A_NAME);
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        String end = name.substring(dot);
        if (end.length() > 10) {
            throw Refusal.badInput("name", FileRule.THE_FILE_HAS_A_NAME);
        }
        int cut = LONGEST - end.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(cut - 1)) ? cut - 1 : cut) + end;
    }
}
