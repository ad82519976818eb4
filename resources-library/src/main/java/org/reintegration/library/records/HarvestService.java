package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.kernel.people.Person;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;

/** The open shelf as other catalogues harvest it: what everybody may read, and word of what was open once and was taken back. */
@ApplicationScoped
@Transactional
public class HarvestService {

    private static final int LARGEST_SLICE = 200;

    @Inject
    Disclosures disclosures;

    @Inject
    Resources resources;

    @Inject
    Colleagues colleagues;

    @Inject
    Organisations organisations;

    @Inject
    ProgrammeService programmes;

    @Inject
    AttachedFiles files;

    /**
     * Records in the order in which readers saw them change, oldest change first. Read by position and not by count, so that
     * a record that changes meanwhile comes again at the end and makes no other one slip through.
     */
    public Slice<HarvestRecord> changed(HarvestQuery query) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, query.size()));
        List<ResourceVersion> found = resources.inOrder(disclosures.ids(query, most + 1));
        Slice<ResourceVersion> slice = Slice.of(
                found,
                most,
                last -> After.cursor(
                        disclosedAt(last.resource()), last.resource().id()));
        return new Slice<>(described(slice.items()), slice.next());
    }

    /** One record, open or taken back; empty for what never was open to all. */
    public Optional<HarvestRecord> find(String publicId) {
        return resources
                .published(publicId)
                .filter(version -> version.resource().wasOpen())
                .filter(version -> isOurs(version.resource().sourceId()))
                .flatMap(version -> described(List.of(version)).stream().findFirst());
    }

    /** When the oldest change that is still told took place. */
    public Optional<Instant> earliest() {
        return disclosures.earliest();
    }

    private boolean isOurs(@Nullable String sourceId) {
        return sourceId == null || disclosures.isOurs(sourceId);
    }

    private static Instant disclosedAt(Resource resource) {
        return Objects.requireNonNull(resource.disclosedAt(), "Never published");
    }

    private static boolean isOpen(Resource resource) {
        return resource.status() != Status.WITHDRAWN
                && Visibility.sensitivities(Actor.VISITOR).contains(resource.sensitivity());
    }

    private List<HarvestRecord> described(List<ResourceVersion> versions) {
        List<ResourceVersion> open =
                versions.stream().filter(version -> isOpen(version.resource())).toList();
        Names names = new Names(
                colleagues.named(open.stream()
                        .map(version -> version.resource().author())
                        .toList()),
                organisations.named(known(open, version -> version.facts().organisation())),
                programmes.named(known(open, version -> version.facts().programme())),
                open.isEmpty()
                        ? Map.of()
                        : files.of(open.stream().map(ResourceVersion::ref).toList()),
                disclosures.related(
                        open.stream().map(version -> version.resource().id()).toList()));
        return versions.stream().map(version -> described(version, names)).toList();
    }

    private static <T> List<T> known(Collection<ResourceVersion> versions, Function<ResourceVersion, @Nullable T> of) {
        return versions.stream()
                .map(of)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    private static HarvestRecord described(ResourceVersion version, Names names) {
        Resource resource = version.resource();
        return new HarvestRecord(
                resource.publicId().value(),
                resource.type(),
                version.language(),
                disclosedAt(resource),
                isOpen(resource) ? description(version, names) : null);
    }

    private static HarvestRecord.Description description(ResourceVersion version, Names names) {
        Resource resource = version.resource();
        Facts facts = version.facts();
        Long organisation = facts.organisation();
        Organisation register =
                organisation == null ? null : names.organisations().get(organisation);
        String programme = facts.programme();
        return new HarvestRecord.Description(
                version.no(),
                version.texts().stream()
                        .collect(Collectors.toMap(
                                VersionText::language, text -> new HarvestRecord.Words(text.title(), text.summary()))),
                facts.forReaders(),
                Colleagues.name(names.people(), resource.author()),
                register == null ? null : register.name(),
                programme == null ? null : names.programmes().get(programme),
                disclosedAt(resource),
                resource.supersededBy(),
                names.files().getOrDefault(version.ref(), List.of()).stream()
                        .filter(AttachedFile::isReady)
                        .map(AttachedFile::type)
                        .distinct()
                        .toList(),
                names.related().getOrDefault(resource.id(), List.of()));
    }

    /** Looked up once for a whole part of the list. */
    private record Names(
            Map<MemberId, Person> people,
            Map<Long, Organisation> organisations,
            Map<String, ProgrammeView> programmes,
            Map<ContentRef, List<AttachedFile>> files,
            Map<Long, List<HarvestRecord.Related>> related) {}
}
