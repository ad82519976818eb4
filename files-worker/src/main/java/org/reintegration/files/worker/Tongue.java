package org.reintegration.files.worker;

import java.io.IOException;
import java.util.List;
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
    private static final float LEAD = 1.15f;
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
        // Its scores are shares among more than a hundred languages: on a few lines all are small, and only the order
        // tells.
        List<LanguageResult> best = known.detectAll();
        boolean clear = best.size() > 1
                && best.get(0).getRawScore() >= LEAD * best.get(1).getRawScore();
        return clear ? NAMES.get(best.get(0).getLanguage()) : null;
    }

    private static LanguageDetector loaded() throws IOException {
        LanguageDetector fresh = new OpenNLPDetector();
        fresh.loadModels();
        return fresh;
    }
}
