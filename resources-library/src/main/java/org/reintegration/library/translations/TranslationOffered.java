package org.reintegration.library.translations;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.text.Language;

/** A translation waits for somebody to read it against its source; the library's reviewers of its regions hear of it. */
public record TranslationOffered(
        ContentRef resource,
        String publicId,
        String title,
        Language language,
        MemberId translator,
        List<String> regions)
        implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.toRole(
                "library-translation-offered",
                Role.LIBRARY_REVIEWER,
                regions,
                translator,
                "library/" + publicId + "/translations/" + language.tag(),
                Map.of("title", title, "language", language.ownName())));
    }
}
