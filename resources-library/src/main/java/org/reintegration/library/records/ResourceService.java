package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.AttachedFiles;
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

/** Reading the library: one record in the best language there is, and the newest. */
@ApplicationScoped
@Transactional
public class ResourceService {

    private static final int LARGEST_SLICE = 100;

    @Inject
    Resources resources;

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
        long total = resources.count(actor, new ResourceQuery(kind, null, 0, 1));
        return new NumberedPage<>(items, within, size, total);
    }

    static boolean mayRead(Actor actor, Resource resource) {
        Set<String> readers = Visibility.readers(resource.sensitivity(), resource.author());
        return actor.is(resource.author()) || !Collections.disjoint(readers, actor.readerTokens());
    }

    private ResourceView view(Actor actor, ResourceVersion version, Language language) {
        Resource resource = version.resource();
        VersionText words = version.in(language);
        Facts facts = version.facts();
        MemberId author = resource.author();
        Map<MemberId, Person> people = author == null ? Map.of() : colleagues.named(List.of(author));
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
                Evidence.of(resource.isCatalogued(), text, version.reviewers()),
                resource.sensitivity(),
                resource.isCatalogued(),
                resource.isSample(),
                author == null ? null : people.get(author),
                organisation(facts.organisation()),
                programme == null ? null : programmes.named(List.of(programme)).get(programme),
                publishedAt(resource),
                withdrawn,
                withdrawn == null ? files(actor, version) : List.of(),
                RecordPolicy.openMoves(actor, resource, false));
    }

    private List<AttachedFile> files(Actor actor, ResourceVersion version) {
        boolean tends = RecordPolicy.maySeeWork(actor, version.resource());
        return files.of(List.of(version.ref())).getOrDefault(version.ref(), List.of()).stream()
                .filter(file -> tends || file.isReady())
                .toList();
    }

    private @Nullable String organisation(@Nullable Long id) {
        Organisation known =
                id == null ? null : organisations.named(List.of(id)).get(id);
        return known == null ? null : known.name();
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
                Evidence.of(resource.isCatalogued(), words.text(resource.kind()), version.reviewers()),
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
