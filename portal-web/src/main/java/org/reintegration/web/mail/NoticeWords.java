package org.reintegration.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.words.Words;

/** Says a piece of news in one line, by its kind, in its reader's language; the same words stand in the portal and in the mail. */
@ApplicationScoped
public class NoticeWords {

    private static final String ROLE = "role";

    @Inject
    Words words;

    public String line(String kind, Map<String, String> details, Language language) {
        Map<String, String> values = new HashMap<>(details);
        values.computeIfPresent(ROLE, (name, slug) -> words.of("members.role." + slug, language));
        return words.filled("notice." + kind, language, values);
    }
}
