package org.reintegration.files.worker;

import java.io.IOException;
import java.util.Map;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/** Tells the language of words, when it is one of ours and there are enough of them. */
final class Tongue {

    private static final int ENOUGH = 40;
    private static final int MOST = 20_000;
    private static final float SURE = 0.5f;
    private static final Map<String, Language> NAMES = Map.ofEntries(
            Map.entry("en", Language.EN),
            Map.entry("eng", Language.EN),
            Map.entry("fr", Language.FR),
            Map.entry("fra", Language.FR),
            Map.entry("es", Language.ES),
            Map.entry("spa", Language.ES),
            Map.entry("ar", Language.AR),
            Map.entry("ara", Language.AR),
            Map.entry("arb", Language.AR),
            Map.entry("pt", Language.PT),
            Map.entry("por", Language.PT));

    private static @Nullable LanguageDetector detector;

    private Tongue() {}

    static @Nullable Language of(Pages pages) throws IOException {
        String sample = pages.sample(MOST);
        if (sample.length() < ENOUGH) {
            return null;
        }
        LanguageDetector known = detector;
        if (known == null) {
            known = loaded();
            detector = known;
        }
        known.reset();
        known.addText(sample);
        LanguageResult best = known.detect();
        return best.getRawScore() < SURE ? null : NAMES.get(best.getLanguage());
    }

    private static LanguageDetector loaded() throws IOException {
        LanguageDetector fresh = new OpenNLPDetector();
        fresh.loadModels();
        return fresh;
    }
}
