package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** The published versions of a record, and what changed between any two of them. */
@ApplicationScoped
@Transactional
public class VersionService {

    private static final int MOST_SHOWN = 500;
    private static final int LARGEST_SLICE = 100;

    @Inject
    Resources resources;

    @Inject
    ResourceService records;

    @Inject
    Workbench bench;

    @Inject
    FieldReader fields;

    /** Newest first; a withdrawn record has none to read, and a draft is not yet one. */
    public VersionsView versions(Actor actor, String publicId) {
        Holding record = records.find(actor, publicId);
        return new VersionsView(record, resources.notes(actor, record.ref().id(), Integer.MAX_VALUE, MOST_SHOWN));
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<VersionNote> versions(Actor actor, String publicId, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        Holding record = records.find(actor, publicId);
        List<VersionNote> found = resources.notes(actor, record.ref().id(), before(after), most + 1);
        return Slice.of(found, most, last -> Cursor.of(last.no()));
    }

    private static int before(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(Cursor.keys(after, 1).get(0));
        } catch (NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    /** A published version to be translated from, or the one that stands when {@code no} is null. */
    public SourceWords source(Actor actor, String publicId, @Nullable Integer no) {
        Holding record = records.find(actor, publicId);
        int standing =
                resources.published(publicId).orElseThrow(Refusal::notFound).no();
        ResourceVersion version =
                resources.readableVersions(actor, publicId, List.of(no == null ? standing : no)).stream()
                        .findFirst()
                        .orElseThrow(Refusal::notFound);
        return new SourceWords(
                record,
                version.no(),
                standing,
                version.language(),
                version.original().words(record.kind()));
    }

    /** What changed between two versions, whichever is named first; a version this actor may not see does not exist. */
    public VersionDifference difference(Actor actor, String publicId, int one, int other) {
        Map<Integer, ResourceVersion> found = resources.readableVersions(actor, publicId, List.of(one, other)).stream()
                .collect(Collectors.toMap(ResourceVersion::no, Function.identity()));
        ResourceVersion older = found.get(Math.min(one, other));
        ResourceVersion newer = found.get(Math.max(one, other));
        if (older == null || newer == null) {
            throw Refusal.notFound();
        }
        return fields.difference(actor, older, newer);
    }

    /** What the work in hand would change of the published version, for whoever may see the work. */
    public VersionDifference ofWork(Actor actor, String publicId) {
        ResourceVersion working = bench.findFor(actor, publicId);
        Resource resource = working.resource();
        Integer standing = resource.publishedNo();
        if (standing == null || !resource.hasWorkBesidePublished()) {
            throw Refusal.notFound();
        }
        return fields.difference(actor, resources.version(resource, standing), working);
    }
}
