package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** The published versions of a record, and what changed between any two of them. */
@ApplicationScoped
@Transactional
public class VersionService {

    private static final int MOST_SHOWN = 500;

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
        return new VersionsView(record, resources.notes(actor, record.ref().id(), MOST_SHOWN));
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
