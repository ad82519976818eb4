package org.reintegration.members.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A random word that opens something; who holds it has it in clear, the database only its hash. */
public record Secret(String clear) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** 256 random bits; so many that a plain hash of them needs no salt. */
    public static Secret next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Secret next(String prefix) {
        return new Secret(prefix + next().clear());
    }

    public String hash() {
        return hash(clear);
    }

    public static String hash(String clear) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(clear.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A secret never writes itself into a log. */
    @Override
    public String toString() {
        return "Secret[...]";
    }
}
