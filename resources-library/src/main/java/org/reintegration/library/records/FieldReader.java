package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;
import org.reintegration.library.records.VersionFields.Compared;
import org.reintegration.library.records.VersionFields.Registers;

/** Reads versions field by field, with their files and the names that stand behind ids of registers. */
@ApplicationScoped
class FieldReader {

    @Inject
    ProgrammeService programmes;

    @Inject
    Organisations organisations;

    @Inject
    AttachedFiles files;

    /** Everything a version says, for whoever may see the work. */
    List<FieldShown> shown(ResourceVersion version, List<AttachedFile> attached) {
        return VersionFields.shown(new Compared(version.draft(), attached, true), registers(version.facts()));
    }

    /** What changed from one version of a record to a later one, as this actor may know it. */
    VersionDifference difference(Actor actor, ResourceVersion older, ResourceVersion newer) {
        Map<ContentRef, List<AttachedFile>> attached = files.of(List.of(older.ref(), newer.ref()));
        boolean whole = RecordPolicy.maySeeWork(actor, newer.resource());
        Compared before = compared(older, attached, whole);
        Compared after = compared(newer, attached, whole);
        Registers registers = registers(older.facts(), newer.facts());
        List<FieldDifference> fields = VersionFields.differences(before, after, registers);
        int same = VersionFields.count(after, registers) - fields.size();
        return new VersionDifference(older.note(), newer.note(), fields, same);
    }

    private static Compared compared(
            ResourceVersion version, Map<ContentRef, List<AttachedFile>> attached, boolean whole) {
        List<AttachedFile> known = attached.getOrDefault(version.ref(), List.of()).stream()
                .filter(file -> whole || file.isReady())
                .toList();
        return new Compared(version.draft(), known, whole);
    }

    private Registers registers(Facts... facts) {
        Map<String, ProgrammeView> known = programmes.named(Stream.of(facts)
                .flatMap(one -> Stream.ofNullable(one.programme()))
                .distinct()
                .toList());
        Map<Long, Organisation> named = organisations.named(Stream.of(facts)
                .flatMap(one -> one.organisations().stream())
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
