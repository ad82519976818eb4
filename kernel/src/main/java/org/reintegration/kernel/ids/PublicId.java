package org.reintegration.kernel.ids;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The short, stable name of a thing in addresses: ten characters that cannot be mistaken for one another when read aloud. */
public record PublicId(String value) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    /** In addresses of the API, where a word may stand in the place of an id. */
    public static final String PATTERN = "[" + ALPHABET + "]{" + LENGTH + "}";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);
    private static final SecureRandom RANDOM = new SecureRandom();

    public PublicId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a public id: " + value);
        }
    }

    /** A new one; with 30^10 possible values a collision is left to the unique index to refuse. */
    public static PublicId next() {
        StringBuilder id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new PublicId(id.toString());
    }

    public static boolean isOne(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
