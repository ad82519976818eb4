package org.reintegration.library.analytics;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Knows until midnight, in memory alone, who was counted for what: as hashes under a salt that nobody learns and that goes with the day. */
final class Seen {

    /** Whoever takes more different things in a day is a program that does not say so. */
    static final int MANY = 300;

    /** As many are remembered; on a day with more nobody else is counted, rather than somebody twice. */
    static final int MOST = 200_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    private final Set<Long> hashes = new HashSet<>();
    private final Map<Long, Integer> things = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private byte[] salt = new byte[SALT_BYTES];

    /** Whether this person takes this thing for the first time on this day, and few enough others. */
    synchronized boolean first(LocalDate today, String person, String thing) {
        if (!today.equals(day)) {
            begin(today);
        }
        long who = hash(person);
        if (hashes.size() >= MOST
                || things.getOrDefault(who, 0) >= MANY
                || !hashes.add(hash(person.length() + " " + person + thing))) {
            return false;
        }
        things.merge(who, 1, Integer::sum);
        return true;
    }

    private void begin(LocalDate today) {
        hashes.clear();
        things.clear();
        salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        day = today;
    }

    private long hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
