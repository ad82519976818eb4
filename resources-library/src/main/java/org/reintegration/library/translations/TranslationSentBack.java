package org.reintegration.library.translations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** A reviewer sent a translation back with a letter; its translator hears of it. */
public record TranslationSentBack(
        ContentRef resource,
        String publicId,
        String title,
        Language language,
        @Nullable MemberId translator) implements Notifies {

    @Override
    public List<Notice> notices() {
        return translator == null
                ? List.of()
                : List.of(Notice.to(
                        "library-translation-sent-back",
                        translator,
                        "library/" + publicId + "/translations/" + language.tag(),
                        Map.of("title", title, "language", language.ownName())));
    }
}
