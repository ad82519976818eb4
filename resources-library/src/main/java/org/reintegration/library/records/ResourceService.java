package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Organisations;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;

/** Reading the library: one record in the best language there is, and the newest. */
@ApplicationScoped
@Transactional
public class ResourceService {

    private static final int LARGEST_SLICE = 100;

    @Inject
    Resources resources;

    @Inject
    Totals totals;

    @Inject
    Workbench bench;

    @Inject
    Colleagues colleagues;

    @Inject
    Organisations organisations;

    @Inject
    ProgrammeService programmes;

    @Inject
    AttachedFiles files;

    /** A published record, or the tombstone of a withdrawn one, as this actor may see it. */
    public ResourceView view(Actor actor, String publicId, Language language) {
        ResourceVersion version = resources
                .published(publicId)
                .filter(found -> mayRead(actor, found.resource()))
                .orElseThrow(Refusal::notFound);
        return view(actor, version, language);
    }

    /** A record as a whole, and when it last changed for readers. */
    public record Whole(ResourceView view, Instant disclosedAt) {}

    /** Those among the ids that this actor may read, as wholes, or their tombstones; in a few queries, however many are asked for. */
    public Map<Long, Whole> whole(Actor actor, Collection<Long> ids, Language language) {
        List<ResourceVersion> versions = resources.published(ids).stream()
                .filter(version -> mayRead(actor, version.resource()))
                .toList();
        Around around = around(versions);
        return versions.stream()
                .collect(Collectors.toMap(
                        version -> version.resource().id(),
                        version -> new Whole(view(actor, version, language, around), disclosedAt(version.resource()))));
    }

    private static Instant disclosedAt(Resource resource) {
        Instant at = resource.disclosedAt();
        return at == null ? publishedAt(resource) : at;
    }

    /** A published record that this actor may read, for whatever else the library says of it. */
    public Holding find(Actor actor, String publicId) {
        ResourceVersion version = resources
                .published(publicId)
                .filter(found -> found.resource().withdrawnAt() == null && mayRead(actor, found.resource()))
                .orElseThrow(Refusal::notFound);
        return Holding.of(version, bench.regions(version.facts()));
    }

    /** The same by its reference. */
    public Holding holding(Actor actor, ContentRef ref) {
        return resources.readable(actor, List.of(ref.id())).stream()
                .findFirst()
                .map(version -> Holding.of(version, bench.regions(version.facts())))
                .orElseThrow(Refusal::notFound);
    }

    /** Those among the ids that this actor may read, in one query; who is missing does not exist for this actor. */
    public Map<Long, ResourceSummary> readable(Actor actor, Collection<Long> ids, Language language) {
        return resources.readable(actor, ids).stream()
                .collect(Collectors.toMap(version -> version.resource().id(), version -> summary(version, language)));
    }

    /** Where a record is read, and since when. */
    public record Address(String path, Instant publishedAt) {}

    /** Addresses for maps of the site: the part with this number, from 0. */
    public List<Address> addresses(Actor actor, int part, int size) {
        return resources.addresses(actor, part * size, size).stream()
                .map(row -> new Address("library/" + row[0] + "/" + Slug.of((String) row[1]), (Instant) row[2]))
                .toList();
    }

    /** How many records there are for this actor. */
    public long count(Actor actor) {
        return totals.of(actor, null);
    }

    /** The newest records of a kind, or of all; {@code after} is where the last slice ended. */
    public Slice<ResourceSummary> newest(
            Actor actor, @Nullable ResourceKind kind, Language language, @Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        ResourceQuery query = new ResourceQuery(kind, ResourceQuery.After.of(after), 0, most + 1);
        List<ResourceVersion> found = resources.inOrder(resources.newest(actor, query));
        Slice<ResourceVersion> slice = Slice.of(
                found,
                most,
                last -> ResourceQuery.After.cursor(
                        publishedAt(last.resource()), last.resource().id()));
        return slice.map(version -> summary(version, language));
    }

    /** The same list in numbered pages, for people. */
    public NumberedPage<ResourceSummary> page(
            Actor actor, @Nullable ResourceKind kind, Language language, int number, int size) {
        int within = NumberedPage.within(number);
        ResourceQuery query = new ResourceQuery(kind, null, (within - 1) * size, size);
        List<ResourceSummary> items = resources.inOrder(resources.newest(actor, query)).stream()
                .map(version -> summary(version, language))
                .toList();
        return new NumberedPage<>(items, within, size, totals.of(actor, kind));
    }

    static boolean mayRead(Actor actor, Resource resource) {
        Set<String> readers = Visibility.readers(resource.sensitivity(), resource.author());
        return actor.is(resource.author()) || !Collections.disjoint(readers, actor.readerTokens());
    }

    /** What other rooms and registers know about some versions. */
    private record Around(
            Map<MemberId, Person> people,
            Map<Long, Organisation> organisations,
            Map<String, ProgrammeView> programmes,
            Map<ContentRef, List<AttachedFile>> files) {}

    private Around around(List<ResourceVersion> versions) {
        List<Long> registered = versions.stream()
                .flatMap(version -> Stream.ofNullable(version.facts().organisation()))
                .distinct()
                .toList();
        List<String> named = versions.stream()
                .flatMap(version -> Stream.ofNullable(version.facts().programme()))
                .distinct()
                .toList();
        return new Around(
                colleagues.named(versions.stream()
                        .flatMap(version -> Stream.ofNullable(version.resource().author()))
                        .distinct()
                        .toList()),
                registered.isEmpty() ? Map.of() : organisations.named(registered),
                named.isEmpty() ? Map.of() : programmes.named(named),
                versions.isEmpty()
                        ? Map.of()
                        : files.of(versions.stream()
                                .filter(version -> version.resource().withdrawnAt() == null)
                                .map(ResourceVersion::ref)
                                .toList()));
    }

    private ResourceView view(Actor actor, ResourceVersion version, Language language) {
        return view(actor, version, language, around(List.of(version)));
    }

    private ResourceView view(Actor actor, ResourceVersion version, Language language, Around around) {
        Resource resource = version.resource();
        VersionText words = version.in(language);
        Facts facts = version.facts();
        MemberId author = resource.author();
        Organisation organisation =
                facts.organisation() == null ? null : around.organisations().get(facts.organisation());
        String programme = facts.programme();
        ResourceText text = words.text(resource.kind());
        Tombstone withdrawn = tombstone(resource);
        return new ResourceView(
                resource.publicId().value(),
                resource.sourceId(),
                resource.kind(),
                resource.type(),
                version.no(),
                words.language(),
                version.language(),
                version.original().title(),
                words.title(),
                withdrawn == null ? words.summary() : "",
                withdrawn == null ? text : empty(resource.kind()),
                withdrawn == null ? facts : Facts.none(),
                bench.regions(facts),
                resource.evidence(),
                resource.sensitivity(),
                resource.isCatalogued(),
                resource.isSample(),
                author == null ? null : around.people().get(author),
                organisation == null ? null : organisation.name(),
                programme == null ? null : around.programmes().get(programme),
                publishedAt(resource),
                withdrawn,
                withdrawn == null ? files(actor, version, around) : List.of(),
                RecordPolicy.openMoves(actor, resource, Nearness.STRANGER));
    }

    private static List<AttachedFile> files(Actor actor, ResourceVersion version, Around around) {
        boolean tends = RecordPolicy.maySeeWork(actor, version.resource());
        return around.files().getOrDefault(version.ref(), List.of()).stream()
                .filter(file -> tends || file.isReady())
                .toList();
    }

    private static @Nullable Tombstone tombstone(Resource resource) {
        Instant at = resource.withdrawnAt();
        String why = resource.withdrawnWhy();
        return at == null || why == null ? null : new Tombstone(at, why);
    }

    private static ResourceText empty(ResourceKind kind) {
        return switch (kind) {
            case LESSON -> LessonText.empty();
            case PRACTICE -> PracticeText.empty();
            case DOCUMENT -> DocumentText.empty();
        };
    }

    private ResourceSummary summary(ResourceVersion version, Language language) {
        Resource resource = version.resource();
        VersionText words = version.in(language);
        return new ResourceSummary(
                resource.publicId().value(),
                resource.sourceId(),
                resource.kind(),
                resource.type(),
                words.language(),
                version.original().title(),
                words.title(),
                words.summary(),
                version.facts().year(),
                version.facts().countries(),
                bench.regions(version.facts()),
                resource.evidence(),
                resource.isCatalogued(),
                publishedAt(resource));
    }

    private static Instant publishedAt(Resource resource) {
        Instant at = resource.publishedAt();
        if (at == null) {
            throw new IllegalStateException("Not published: " + resource.ref());
        }
        return at;
    }
}
