package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;
import org.reintegration.library.records.VersionFields.Registers;

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
    ProgrammeService programmes;

    @Inject
    Organisations organisations;

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
        Registers registers = registers(older.facts(), newer.facts());
        List<FieldDifference> fields = VersionFields.differences(older.draft(), newer.draft(), registers);
        int same = VersionFields.count(newer.draft(), registers) - fields.size();
        return new VersionDifference(older.note(), newer.note(), fields, same);
    }

    private Registers registers(Facts... facts) {
        Map<String, ProgrammeView> known = programmes.named(Stream.of(facts)
                .flatMap(one -> Stream.ofNullable(one.programme()))
                .distinct()
                .toList());
        Map<Long, Organisation> named = organisations.named(Stream.of(facts)
                .flatMap(one -> Stream.ofNullable(one.organisation()))
                .distinct()
                .toList());
        return new Registers(
                known.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().name())),
                named.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().name())));
    }
}
