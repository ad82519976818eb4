package org.reintegration.kernel.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** In which of the portal's languages a text is written, as its letters tell; a few words are enough, and of doubt it says nothing. */
public final class SpokenLanguage {

    /** As the model names them. */
    private static final Map<String, Language> KNOWN =
            Map.of("eng", Language.EN, "fra", Language.FR, "spa", Language.ES, "ara", Language.AR, "por", Language.PT);

    /** By how much the best must beat the next: measured on single words, where less was a coin's toss. */
    private static final double CLEARLY = 1.2;

    /** More tells nothing new and takes longer. */
    private static final int ENOUGH = 800;

    private record Likely(Language language, double how) {}

    private SpokenLanguage() {}

    /** The language of a text, or nothing when it has no words or could be of two. */
    public static Optional<Language> of(String text) {
        if (text.chars().filter(Character::isLetter).limit(2).count() < 2) {
            return Optional.empty();
        }
        List<Likely> likely = likely(text.substring(0, Math.min(ENOUGH, text.length())));
        return likely.get(0).how() >= CLEARLY * likely.get(1).how()
                ? Optional.of(likely.get(0).language())
                : Optional.empty();
    }

    /** Loads what knowing languages needs, about 35 MB, so that the first who writes does not wait for it. */
    public static void prepare() {
        likely("ready");
    }

    private static List<Likely> likely(String text) {
        return Stream.of(new LanguageDetectorME(Model.LOADED).predictLanguages(text))
                .flatMap(guess -> Optional.ofNullable(KNOWN.get(guess.getLang()))
                        .map(language -> new Likely(language, guess.getConfidence()))
                        .stream())
                .sorted(Comparator.comparingDouble(Likely::how).reversed())
                .toList();
    }

    /** Loaded when a language is first asked for. */
    private static final class Model {

        static final LanguageDetectorModel LOADED = load();

        private static LanguageDetectorModel load() {
            try (InputStream file = SpokenLanguage.class.getResourceAsStream("/langdetect-183.bin")) {
                if (file == null) {
                    throw new IllegalStateException("The model of languages is not on the class path");
                }
                return new LanguageDetectorModel(file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
