package org.reintegration.search.insight;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells people apart well enough to count a crowd and too badly to know anybody: each falls into one of 4096 drawers. */
final class Drawers {

    static final int MANY = 4096;

    private Drawers() {}

    static int of(String salt, String person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
            return (((hash[0] & 0xff) << 8) | (hash[1] & 0xff)) % MANY;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    /** How many people fill so many drawers: in a large crowd some share one. */
    static int people(long drawers) {
        return drawers >= MANY ? MANY : (int) Math.round(-MANY * Math.log(1 - drawers / (double) MANY));
    }
}
