package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.lists.After;
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

    @Inject
    OtherLanguages others;

    @Inject
    Supports supports;

    /** A published record, or the tombstone of a withdrawn one, as this actor may see it. */
    public ResourceView view(Actor actor, String publicId, Language language) {
        return open(actor, publicId, language).view();
    }

    /**
     * A record as its page shows it.
     *
     * @param holding for whatever else the library says of it; null of a withdrawn one, of which there is nothing else to say
     */
    public record Opened(ResourceView view, @Nullable Holding holding) {}

    /** The same as {@link #view} and {@link #find} at once, asked for once. */
    public Opened open(Actor actor, String publicId, Language language) {
        ResourceVersion version = published(actor, publicId);
        boolean withdrawn = version.resource().withdrawnAt() != null;
        return new Opened(
                view(actor, version, around(actor, List.of(version), language)),
                withdrawn ? null : Holding.of(version, bench.regions(version.facts())));
    }

    /**
     * Work as readers would see it were it published now.
     *
     * @param status how the work stands; what is published already is no preview
     * @param mine whether the reader wrote it
     */
    public record Previewed(ResourceView view, Status status, boolean mine) {}

    /** The work with its author's own words, for whoever may see the work; of a withdrawn record there is none. */
    public Previewed preview(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        if (resource.withdrawnAt() != null) {
            throw Refusal.notFound();
        }
        Evidence evidence = version.weighed(resources.acceptances(resource, version.no()), supports.of(resource));
        Around around = around(List.of(version), OtherWords.none(version.language()));
        return new Previewed(
                view(actor, version, around, resource.changedAt(), evidence),
                resource.status(),
                actor.is(resource.author()));
    }

    /**
     * A published version as it stood, in the words it was written in and without its files, which are handed out with the version that
     * stands and no other; one that this actor may not see does not exist.
     */
    public ResourceView version(Actor actor, String publicId, int no) {
        ResourceVersion version = resources.readableVersions(actor, publicId, List.of(no)).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Around around =
                around(List.of(version), OtherWords.none(version.language())).withoutFiles();
        Instant publishedAt = Objects.requireNonNull(version.publishedAt());
        return view(actor, version, around, publishedAt, version.resource().evidence());
    }

    private ResourceVersion published(Actor actor, String publicId) {
        return resources
                .published(publicId)
                .filter(found -> mayRead(actor, found.resource()))
                .orElseThrow(Refusal::notFound);
    }

    /** A record as a whole, and when it last changed for readers. */
    public record Whole(ResourceView view, Instant disclosedAt) {}

    /** Those among the ids that this actor may read, as wholes, or their tombstones; in a few queries, however many are asked for. */
    public Map<Long, Whole> whole(Actor actor, Collection<Long> ids, Language language) {
        List<ResourceVersion> versions = resources.published(ids).stream()
                .filter(version -> mayRead(actor, version.resource()))
                .toList();
        Around around = around(actor, versions, language);
        return versions.stream()
                .collect(Collectors.toMap(
                        version -> version.resource().id(),
                        version -> new Whole(view(actor, version, around), disclosedAt(version.resource()))));
    }

    private static Instant disclosedAt(Resource resource) {
        Instant at = resource.disclosedAt();
        return at == null ? publishedAt(resource) : at;
    }

    /** A published record that this actor may read, for whatever else the library says of it. */
    public Holding find(Actor actor, String publicId) {
        ResourceVersion version = published(actor, publicId);
        if (version.resource().withdrawnAt() != null) {
            throw Refusal.notFound();
        }
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
        List<ResourceVersion> versions = resources.readable(actor, ids);
        List<ResourceSummary> summaries = summaries(actor, versions, language);
        return IntStream.range(0, versions.size())
                .boxed()
                .collect(Collectors.toMap(i -> versions.get(i).resource().id(), summaries::get));
    }

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
        ResourceQuery query = new ResourceQuery(kind, After.of(after), 0, most + 1);
        List<ResourceVersion> found = resources.inOrder(resources.newest(actor, query));
        Slice<ResourceVersion> slice = Slice.of(
                found,
                most,
                last -> After.cursor(
                        publishedAt(last.resource()), last.resource().id()));
        return new Slice<>(summaries(actor, slice.items(), language), slice.next());
    }

    /** The same list in numbered pages, for people. */
    public NumberedPage<ResourceSummary> page(
            Actor actor, @Nullable ResourceKind kind, Language language, int number, int size) {
        int within = NumberedPage.within(number);
        ResourceQuery query = new ResourceQuery(kind, null, (within - 1) * size, size);
        List<ResourceSummary> items = summaries(actor, resources.inOrder(resources.newest(actor, query)), language);
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
            Map<ContentRef, List<AttachedFile>> files,
            OtherWords words) {

        Around withoutFiles() {
            return new Around(people, organisations, programmes, Map.of(), words);
        }
    }

    private Around around(Actor actor, List<ResourceVersion> versions, Language language) {
        return around(versions, others.whole(actor, versions, language));
    }

    private Around around(List<ResourceVersion> versions, OtherWords words) {
        List<Long> registered = versions.stream()
                .flatMap(version -> version.facts().organisations().stream())
                .distinct()
                .toList();
        List<String> named = versions.stream()
                .flatMap(version -> Stream.ofNullable(version.facts().programme()))
                .distinct()
                .toList();
        return new Around(
                colleagues.named(versions.stream()
                        .flatMap(version -> Stream.concat(
                                Stream.ofNullable(version.resource().author()), words.people(version)))
                        .toList()),
                registered.isEmpty() ? Map.of() : organisations.named(registered),
                named.isEmpty() ? Map.of() : programmes.named(named),
                versions.isEmpty()
                        ? Map.of()
                        : files.of(versions.stream()
                                .filter(version -> version.resource().withdrawnAt() == null)
                                .map(ResourceVersion::ref)
                                .toList()),
                words);
    }

    private ResourceView view(Actor actor, ResourceVersion version, Around around) {
        Resource resource = version.resource();
        return view(actor, version, around, publishedAt(resource), resource.evidence());
    }

    private ResourceView view(
            Actor actor, ResourceVersion version, Around around, Instant publishedAt, Evidence evidence) {
        Resource resource = version.resource();
        RecordWords words = around.words().words(version);
        Facts all = version.facts();
        Facts facts = RecordPolicy.maySeeWork(actor, resource) ? all : all.forReaders();
        MemberId author = resource.author();
        Organisation organisation =
                facts.organisation() == null ? null : around.organisations().get(facts.organisation());
        String programme = facts.programme();
        Tombstone withdrawn = tombstone(resource);
        return new ResourceView(
                resource.publicId().value(),
                resource.sourceId(),
                resource.kind(),
                resource.type(),
                version.no(),
                around.words().language(version),
                version.language(),
                version.original().title(),
                words.title(),
                withdrawn == null ? words.summary() : "",
                withdrawn == null ? words.text() : empty(resource.kind()),
                withdrawn == null ? facts : Facts.none(),
                bench.regions(facts),
                evidence,
                resource.sensitivity(),
                resource.isCatalogued(),
                resource.isSample(),
                author == null ? null : around.people().get(author),
                organisation == null ? null : organisation.name(),
                withdrawn == null ? partners(facts, around) : List.of(),
                programme == null ? null : around.programmes().get(programme),
                publishedAt,
                withdrawn,
                withdrawn == null ? files(actor, version, around) : List.of(),
                RecordPolicy.openMoves(actor, resource, Nearness.STRANGER),
                around.words().rendering(version, around.people()),
                withdrawn == null ? resource.reviewBy() : null,
                withdrawn == null && RecordPolicy.maySayItHolds(actor, resource).isAllowed(),
                withdrawn == null ? resource.supersededBy() : List.of());
    }

    private static List<String> partners(Facts facts, Around around) {
        return facts.partners().stream()
                .flatMap(id -> Stream.ofNullable(around.organisations().get(id)))
                .map(Organisation::name)
                .toList();
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

    /** Rows of a list, each in the reader's language where there is a translation. */
    private List<ResourceSummary> summaries(Actor actor, List<ResourceVersion> versions, Language language) {
        OtherWords words = others.words(actor, versions, language);
        return versions.stream().map(version -> summary(version, words)).toList();
    }

    private ResourceSummary summary(ResourceVersion version, OtherWords others) {
        Resource resource = version.resource();
        Translated translated = others.of(version);
        return new ResourceSummary(
                resource.publicId().value(),
                resource.sourceId(),
                resource.kind(),
                resource.type(),
                others.language(version),
                version.original().title(),
                translated == null ? version.original().title() : translated.title(),
                translated == null ? version.original().summary() : translated.summary(),
                version.facts().year(),
                version.facts().countries(),
                bench.regions(version.facts()),
                resource.evidence(),
                resource.isCatalogued(),
                publishedAt(resource),
                resource.supersededBy());
    }

    private static Instant publishedAt(Resource resource) {
        Instant at = resource.publishedAt();
        if (at == null) {
            throw new IllegalStateException("Not published: " + resource.ref());
        }
        return at;
    }
}
