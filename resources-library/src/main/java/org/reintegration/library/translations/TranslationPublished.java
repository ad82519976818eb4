package org.reintegration.library.translations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.text.Language;

/** A record can be read in another language; whoever translated it hears of it, and nobody when a machine did. */
public record TranslationPublished(
        ContentRef content,
        String publicId,
        String title,
        Language language,
        @Nullable MemberId translator) implements ContentChanged, Notifies {

    @Override
    public List<Notice> notices() {
        return translator == null
                ? List.of()
                : List.of(Notice.to(
                        "library-translation-published",
                        translator,
                        "library/" + publicId,
                        Map.of("title", title, "language", language.ownName())));
    }
}
