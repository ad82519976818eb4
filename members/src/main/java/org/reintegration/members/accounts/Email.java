package org.reintegration.members.accounts;

import java.util.Locale;
import java.util.regex.Pattern;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** An address as accounts keep it: lower case, with a domain; whether it works only a mail can tell. */
final class Email {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s@<>\",;:()\\[\\]\\\\\\p{Cntrl}]{1,64}@"
            + "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,63}");

    private Email() {}

    static String of(String typed) {
        String address = lookUp(typed);
        if (address.length() > LONGEST || !SHAPE.matcher(address).matches()) {
            throw Refusal.badInput("email", MemberRule.THE_ADDRESS_IS_AN_EMAIL);
        }
        return address;
    }

    /** The same without judging: an address nobody can have simply has no account. */
    static String lookUp(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }
}
