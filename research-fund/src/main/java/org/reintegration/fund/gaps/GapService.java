package org.reintegration.fund.gaps;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.Given;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.lists.After;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** The register of gaps: everyone reads it, editors keep it, calls and awards move it on. */
@ApplicationScoped
@Transactional
public class GapService {

    private static final int PAGE = 20;
    private static final int MOST_FOR_A_CALL = 500;
    private static final int SHORTEST_WORD = 3;
    private static final int MOST_WORDS = 8;
    private static final int FIRST_WORD = 4;

    private static final int LARGEST_SLICE = 100;
    private static final String NEWEST_FIRST = " order by g.createdAt desc, g.id desc";

    private static final String AT = """
             from fund.gap g where (?1 = '' or g.regions = '' or ?1 = any (string_to_array(g.regions, chr(10))))
            and (?2 = '' or g.dimension = ?2) and (?3 = '' or g.level = ?3)""";

    @PersistenceContext
    EntityManager em;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /**
     * Those of a part of the map, newest first.
     *
     * @param about only those that have all of these words, and where none has, any of them; empty for all
     */
    public NumberedPage<GapView> page(Actor actor, GapPlace place, String about, int asked) {
        place.check(vocabularies);
        List<String> words = words(about);
        NumberedPage<GapView> page = having(actor, place, words, " and ", asked);
        return page.total() > 0 || words.size() < 2 ? page : having(actor, place, words, " or ", asked);
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<GapView> list(Actor actor, GapPlace place, String about, @Nullable String after, int asked) {
        place.check(vocabularies);
        int size = Math.max(1, Math.min(LARGEST_SLICE, asked));
        List<String> words = words(about);
        boolean all = words.size() < 2
                || !at(place, words, "select g.id" + from(words, " and "))
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        After last = After.ofNewest(after);
        int behind = FIRST_WORD + words.size();
        @SuppressWarnings("unchecked")
        List<Number> ids = at(
                        place,
                        words,
                        "select g.id" + from(words, all ? " and " : " or ") + " and (g.createdAt, g.id) < (cast(?"
                                + behind + " as timestamptz), ?" + (behind + 1) + ")" + NEWEST_FIRST)
                .setParameter(behind, last.at().toString())
                .setParameter(behind + 1, last.id())
                .setMaxResults(size + 1)
                .getResultList();
        return Slice.of(inOrder(ids), size, gap -> After.cursor(gap.createdAt(), gap.id()))
                .map(gap -> view(actor, gap));
    }

    private static List<String> words(String about) {
        return Stream.of(about.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .limit(MOST_WORDS)
                .toList();
    }

    private static String from(List<String> words, String joined) {
        return AT
                + (words.isEmpty()
                        ? ""
                        : IntStream.range(0, words.size())
                                .mapToObj(
                                        i -> "strpos(lower(g.title || ' ' || g.words), ?" + (FIRST_WORD + i) + ") > 0")
                                .collect(Collectors.joining(joined, " and (", ")")));
    }

    private NumberedPage<GapView> having(Actor actor, GapPlace place, List<String> words, String joined, int asked) {
        int number = NumberedPage.within(asked);
        String from = from(words, joined);
        @SuppressWarnings("unchecked")
        List<Number> ids = at(place, words, "select g.id" + from + NEWEST_FIRST)
                .setFirstResult((number - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
        long total = ((Number) at(place, words, "select count(*)" + from).getSingleResult()).longValue();
        return new NumberedPage<>(
                inOrder(ids).stream().map(gap -> view(actor, gap)).toList(), number, PAGE, total);
    }

    private Query at(GapPlace place, List<String> words, String sql) {
        Query query = em.createNativeQuery(sql)
                .setParameter(1, Given.text(place.region()))
                .setParameter(2, Given.text(place.dimension()))
                .setParameter(3, Given.text(place.level()));
        for (int i = 0; i < words.size(); i++) {
            query.setParameter(FIRST_WORD + i, words.get(i));
        }
        return query;
    }

    private List<Gap> inOrder(List<Number> ids) {
        List<Long> wanted = ids.stream().map(Number::longValue).toList();
        return wanted.isEmpty()
                ? List.of()
                : em.createQuery("select g from Gap g where g.id in :ids", Gap.class)
                        .setParameter("ids", wanted)
                        .getResultStream()
                        .sorted((one, other) -> Integer.compare(wanted.indexOf(one.id()), wanted.indexOf(other.id())))
                        .toList();
    }

    /** Addresses of all for maps of the site: the part with this number, from 0, oldest first. */
    public List<Address> addresses(int part, int size) {
        return em.createQuery("select g from Gap g order by g.id", Gap.class)
                .setFirstResult(part * size)
                .setMaxResults(size)
                .getResultStream()
                .map(gap -> new Address(GapView.path(gap.publicId().value()), gap.changedAt()))
                .toList();
    }

    /** How many there are. */
    public long count() {
        return em.createQuery("select count(g) from Gap g", Long.class).getSingleResult();
    }

    public GapView read(Actor actor, String publicId) {
        return view(actor, find(publicId));
    }

    /** Those that a call may name: whatever is not answered. */
    public List<GapView> waiting(Actor actor) {
        return em.createQuery("select g from Gap g where g.status <> :answered order by g.title, g.id", Gap.class)
                .setParameter("answered", GapStatus.ANSWERED)
                .setMaxResults(MOST_FOR_A_CALL)
                .getResultStream()
                .map(gap -> view(actor, gap))
                .toList();
    }

    /** In the order of the title; unknown ids are left out. */
    public List<GapView> named(Actor actor, Collection<String> publicIds) {
        List<PublicId> ids = publicIds.stream()
                .filter(PublicId::isOne)
                .map(PublicId::new)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? List.of()
                : em.createQuery("select g from Gap g where g.publicId in :ids order by g.title, g.id", Gap.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(gap -> view(actor, gap))
                        .toList();
    }

    public GapView add(Actor actor, GapDraft draft) {
        actor.memberOrRefuse();
        mayKeep(actor).orRefuse();
        draft.check(vocabularies);
        Gap gap = new Gap(actor.memberOrRefuse(), draft, clock.instant());
        em.persist(gap);
        return told(actor, gap, "gap-added");
    }

    public GapView write(Actor actor, String publicId, int seen, GapDraft draft) {
        Gap gap = find(publicId);
        actor.memberOrRefuse();
        mayKeep(actor).orRefuse();
        draft.check(vocabularies);
        if (gap.version() != seen) {
            throw Refusal.changedMeanwhile();
        }
        gap.write(draft, clock.instant());
        return told(actor, gap, "gap-reworded");
    }

    public GapView move(Actor actor, String publicId, GapMove move) {
        Gap gap = find(publicId);
        actor.memberOrRefuse();
        move.mayBeMadeBy(actor).orRefuse();
        gap.make(move, clock.instant());
        return told(actor, gap, "gap-" + move.slug());
    }

    /** A call or an award moves its gaps on; those already further stay where they are. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void moveAll(Collection<String> publicIds, GapMove move) {
        for (GapView seen : named(Actor.PORTAL, publicIds)) {
            Gap gap = find(seen.publicId());
            if (move.from().contains(gap.status())) {
                gap.make(move, clock.instant());
                told(Actor.PORTAL, gap, "gap-" + move.slug());
            }
        }
    }

    public boolean mayAdd(Actor actor) {
        return mayKeep(actor).isAllowed();
    }

    private static Decision mayKeep(Actor actor) {
        return Decision.allowedIf(actor.holdsSomewhere(Role.EDITOR), FundRule.EDITORS_KEEP_THE_GAPS);
    }

    private GapView told(Actor actor, Gap gap, String act) {
        em.flush();
        outbox.add(new GapChanged(gap.ref()));
        audit.record(actor, act, gap.ref());
        return view(actor, gap);
    }

    private Gap find(String publicId) {
        if (!PublicId.isOne(publicId)) {
            throw Refusal.notFound();
        }
        return em.createQuery("select g from Gap g where g.publicId = :id", Gap.class)
                .setParameter("id", new PublicId(publicId))
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private static GapView view(Actor actor, Gap gap) {
        Set<GapMove> open = EnumSet.noneOf(GapMove.class);
        for (GapMove move : GapMove.values()) {
            if (move.from().contains(gap.status()) && move.mayBeMadeBy(actor).isAllowed()) {
                open.add(move);
            }
        }
        return new GapView(
                gap.publicId().value(),
                gap.version(),
                gap.status(),
                gap.language(),
                gap.title(),
                gap.words(),
                gap.regions(),
                gap.dimension(),
                gap.level(),
                gap.createdAt(),
                gap.changedAt(),
                mayKeep(actor).isAllowed(),
                open);
    }
}
