package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** The map of evidence, live from the records: what is known of each dimension at each level, and where nobody has looked. */
@ApplicationScoped
@Transactional
public class EvidenceMapService {

    private static final int LARGEST_SLICE = 100;

    @Inject
    CellBook book;

    @Inject
    Vocabularies vocabularies;

    @Inject
    ResourceService records;

    public EvidenceMap map(Actor actor) {
        return book.map(actor);
    }

    /** The records of one cell, newest first: exactly those that the map counts. */
    public NumberedPage<ResourceSummary> in(Actor actor, MapCell cell, Language language, int asked, int size) {
        check(cell);
        int number = NumberedPage.within(asked);
        List<Listed> listed = listed(actor, book.newest(actor, cell, (number - 1) * size, size), language);
        long total = book.map(actor).in(cell.region(), cell.dimension(), cell.level(), cell.evidence());
        return new NumberedPage<>(listed.stream().map(Listed::record).toList(), number, size, total);
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<ResourceSummary> in(Actor actor, MapCell cell, Language language, @Nullable String after, int asked) {
        check(cell);
        int size = Math.max(1, Math.min(LARGEST_SLICE, asked));
        List<Long> ids = book.after(actor, cell, After.ofNewest(after), size + 1);
        return Slice.of(
                        listed(actor, ids, language),
                        size,
                        row -> After.cursor(row.record().publishedAt(), row.id()))
                .map(Listed::record);
    }

    private record Listed(Long id, ResourceSummary record) {}

    private List<Listed> listed(Actor actor, List<Long> inOrder, Language language) {
        Map<Long, ResourceSummary> readable = records.readable(actor, inOrder, language);
        return inOrder.stream()
                .flatMap(id -> Stream.ofNullable(readable.get(id)).map(record -> new Listed(id, record)))
                .toList();
    }

    private void check(MapCell cell) {
        known("dimension", Vocabularies.DIMENSIONS, cell.dimension());
        known("level", Vocabularies.LEVELS, cell.level());
        known("region", Vocabularies.REGIONS, cell.region());
        known("evidence", Vocabularies.EVIDENCE_LEVELS, cell.evidence());
    }

    private void known(String field, String vocabulary, @Nullable String id) {
        if (id != null && !vocabularies.named(vocabulary).contains(id)) {
            throw Refusal.badInput(field, LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
    }
}
