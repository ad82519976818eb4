package org.reintegration.web.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.reintegration.kernel.text.Language;

/** The standing texts as they ship, for as long as nobody edits them. */
final class ShippedTexts {

    private ShippedTexts() {}

    static String of(String name, Language language) {
        String file = name + "." + language.tag() + ".md";
        try (InputStream in = ShippedTexts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No text " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
