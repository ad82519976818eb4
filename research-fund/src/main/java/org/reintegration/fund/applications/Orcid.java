package org.reintegration.fund.applications;

import java.util.Locale;
import java.util.regex.Pattern;

/** The sixteen characters that name a researcher; the last one checks the others (ISO 7064, MOD 11-2). */
final class Orcid {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX]");
    private static final String ADDRESS = "https://orcid.org/";

    private Orcid() {}

    /** As it is stored: without the address before it. */
    static String bare(String given) {
        String upper = given.strip().toUpperCase(Locale.ROOT);
        String address = ADDRESS.toUpperCase(Locale.ROOT);
        return upper.startsWith(address) ? upper.substring(address.length()) : upper;
    }

    static boolean isValid(String given) {
        String orcid = bare(given);
        if (!SHAPE.matcher(orcid).matches()) {
            return false;
        }
        String digits = orcid.replace("-", "");
        return digits.charAt(15) == checkDigit(digits.substring(0, 15));
    }

    static char checkDigit(String fifteen) {
        int total = 0;
        for (int i = 0; i < fifteen.length(); i++) {
            total = (total + (fifteen.charAt(i) - '0')) * 2;
        }
        int result = (12 - total % 11) % 11;
        return result == 10 ? 'X' : (char) ('0' + result);
    }
}
