package org.reintegration.web.words;

import com.ibm.icu.text.MessageFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;

/** All words the portal says, by key and language; ICU patterns, because Arabic has six plurals. */
@ApplicationScoped
public class Words {

    /** One bundle for each room; keys begin with the room's name. */
    static final List<String> ROOMS =
            List.of("site", "rules", "search", "library", "members", "admin", "mail", "forum", "fund", "files");

    private static final Logger LOG = Logger.getLogger(Words.class.getName());

    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    public Words() {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            ROOMS.forEach(room -> all.putAll(bundle(room, language)));
            byLanguage.put(language, all);
        }
    }

    static Map<String, String> bundle(String room, Language language) {
        String file = room + "_" + language.tag() + ".properties";
        Map<String, String> words = new HashMap<>();
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                return words;
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            properties.stringPropertyNames().forEach(key -> words.put(key, properties.getProperty(key)));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    public boolean has(String key, Language language) {
        return all(language).containsKey(key);
    }

    /** The words for a key, with its placeholders filled. */
    public String of(String key, Language language, Object... values) {
        String pattern = pattern(key, language);
        return values.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** The words for a key whose placeholders have names. */
    public String filled(String key, Language language, Map<String, String> values) {
        return new MessageFormat(pattern(key, language), language.locale()).format(values);
    }

    public String of(Rule rule, Language language, Object... details) {
        return of("rules." + rule.slug(), language, details);
    }

    public String of(Refusal refusal, Language language) {
        return of(refusal.rule(), language, refusal.details().toArray());
    }

    private String pattern(String key, Language language) {
        String pattern = all(language).get(key);
        if (pattern == null) {
            // The build fails on a missing key; should one be missing all the same, a bare key serves a reader better
            // than no page.
            LOG.warning(() -> "No words for " + key + " in " + language);
            return key;
        }
        return pattern;
    }

    private Map<String, String> all(Language language) {
        Map<String, String> all = byLanguage.get(language);
        if (all == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return all;
    }
}
