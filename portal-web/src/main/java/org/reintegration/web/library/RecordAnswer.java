package org.reintegration.web.library;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.harvests.Origin;
import org.reintegration.library.programmes.ProgrammeView;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.Evidence;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.PracticeText;
import org.reintegration.library.records.Rendering;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.Tombstone;

/**
 * A published record as the API gives it; of lesson, practice and document the one of its kind is there.
 *
 * @param supersededBy public ids of what takes its place
 * @param origin where it was harvested; null for what was written or imported here
 */
public record RecordAnswer(
        String id,
        @Nullable String sourceId,
        ResourceKind kind,
        String type,
        int no,
        Language language,
        Language original,
        String title,
        String summary,
        @Nullable LessonText lesson,
        @Nullable PracticeText practice,
        @Nullable DocumentText document,
        Facts facts,
        List<String> regions,
        Evidence evidence,
        boolean catalogued,
        @Nullable String author,
        @Nullable String organisation,
        List<String> partners,
        @Nullable ProgrammeView programme,
        Instant publishedAt,
        @Nullable Tombstone withdrawn,
        Rendering rendering,
        @Nullable Origin origin,
        List<String> supersededBy,
        String url) {

    static RecordAnswer of(ResourceView view, @Nullable Origin origin, String url) {
        Person author = view.author();
        return new RecordAnswer(
                view.publicId(),
                view.sourceId(),
                view.kind(),
                view.type(),
                view.no(),
                view.language(),
                view.original(),
                view.title(),
                view.summary(),
                view.text() instanceof LessonText lesson ? lesson : null,
                view.text() instanceof PracticeText practice ? practice : null,
                view.text() instanceof DocumentText document ? document : null,
                view.facts(),
                view.regions(),
                view.evidence(),
                view.catalogued(),
                author == null ? null : author.name(),
                view.organisation(),
                view.partners(),
                view.programme(),
                view.publishedAt(),
                view.withdrawn(),
                view.rendering(),
                origin,
                view.supersededBy(),
                url);
    }
}
