package org.reintegration.members.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;

/** What makes a password good enough, and how it is kept: Argon2id as OWASP advises (19 MiB, two passes, one lane). */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Argon2Function TODAY = Argon2Function.getInstance(19_456, 2, 1, HASH_BYTES, Argon2.ID);
    private static final int LONGEST_REPEATED = 4;

    private final Set<String> common;
    private final String hashOfNobody;

    Passwords() {
        common = read();
        hashOfNobody = hash("nobody has this password");
    }

    String hash(String password) {
        return Password.hash(normal(password))
                .addRandomSalt(SALT_BYTES)
                .with(TODAY)
                .getResult();
    }

    boolean fits(String password, String hash) {
        return password.length() <= LONGEST
                && Password.check(normal(password), hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes as long as {@link #fits} and never fits: for addresses that have no account, so that time tells nothing. */
    void fitsNobody(String password) {
        fits(password, hashOfNobody);
    }

    /** Whether a hash was made with other costs than today's and should be made anew while the password is at hand. */
    boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(TODAY);
    }

    /** Long enough, not known to everybody, not the address: nothing else is asked of a password. */
    void check(String password, String email) {
        if (password.length() < SHORTEST) {
            throw Refusal.badInput("password", MemberRule.THE_PASSWORD_IS_LONG_ENOUGH, SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw Refusal.badInput("password", MemberRule.THE_PASSWORD_IS_NOT_TOO_LONG, LONGEST);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || lower.equals(email) || isRepetition(lower) || isRun(lower)) {
            throw Refusal.badInput("password", MemberRule.THE_PASSWORD_IS_NOT_COMMON);
        }
    }

    /** The same letters typed again and again: abcabcabcabc. */
    private static boolean isRepetition(String password) {
        for (int unit = 1; unit <= LONGEST_REPEATED; unit++) {
            String start = password.substring(0, unit);
            if (start.repeat(password.length() / unit + 1).startsWith(password)) {
                return true;
            }
        }
        return false;
    }

    /** Letters or figures in their own order: 1234567890123, lmnopqrstuvw. */
    private static boolean isRun(String password) {
        int steps = 0;
        for (int i = 1; i < password.length(); i++) {
            int step = password.charAt(i) - password.charAt(i - 1);
            if (step == 1 || step == -1 || password.startsWith("90", i - 1) || password.startsWith("09", i - 1)) {
                steps++;
            }
        }
        return steps == password.length() - 1;
    }

    /** The same letters are typed in different ways on different keyboards: é as one sign or as two. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private static Set<String> read() {
        try (InputStream in = Passwords.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of common passwords is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the common passwords", e);
        }
    }
}
