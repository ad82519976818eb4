package org.reintegration.library.programmes;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;

/** The register of programmes. */
@ApplicationScoped
@Transactional
public class ProgrammeService {

    private static final int LARGEST_SLICE = 100;

    /** The only rule here. */
    public enum ProgrammeRule implements Rule {
        EDITORS_KEEP_THE_REGISTER_OF_PROGRAMMES
    }

    /** What taking over a programme changed. */
    public enum Change {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    /** The whole register in order of name. */
    public List<ProgrammeView> all() {
        return em.createQuery("select p from Programme p order by p.name, p.id", Programme.class)
                .getResultStream()
                .map(Programme::view)
                .toList();
    }

    /** The same in slices; {@code after} is where the last one ended. */
    public Slice<ProgrammeView> list(@Nullable String after, int size) {
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        List<String> last = after == null || after.isEmpty() ? List.of("", "") : Cursor.keys(after, 2);
        List<ProgrammeView> found = em.createQuery(
                        "select p from Programme p where p.name >= :name and (p.name > :name or p.id > :id) order by p.name, p.id",
                        Programme.class)
                .setParameter("name", last.get(0))
                .setParameter("id", last.get(1))
                .setMaxResults(most + 1)
                .getResultStream()
                .map(Programme::view)
                .toList();
        return Slice.of(found, most, programme -> Cursor.of(programme.name(), programme.id()));
    }

    public ProgrammeView view(String id) {
        return Optional.ofNullable(em.find(Programme.class, id))
                .map(Programme::view)
                .orElseThrow(Refusal::notFound);
    }

    /** Those asked for that exist, in one query however many are asked for. */
    public Map<String, ProgrammeView> named(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery("select p from Programme p where p.id in :ids", Programme.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(Programme::view)
                .collect(Collectors.toMap(ProgrammeView::id, Function.identity()));
    }

    public void allow(Actor actor) {
        actor.memberOrRefuse();
        allowedIf(actor.holds(Role.EDITOR), ProgrammeRule.EDITORS_KEEP_THE_REGISTER_OF_PROGRAMMES)
                .orRefuse();
    }

    /** Takes programmes over by id; answers in the order given. */
    public List<Change> put(Actor actor, List<ProgrammeView> programmes, boolean dryRun) {
        allow(actor);
        Map<String, Programme> here = programmes.isEmpty()
                ? Map.of()
                : em.createQuery("select p from Programme p where p.id in :ids", Programme.class)
                        .setParameter(
                                "ids",
                                programmes.stream().map(ProgrammeView::id).toList())
                        .getResultStream()
                        .collect(Collectors.toMap(Programme::id, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (ProgrammeView programme : programmes) {
            Programme known = here.get(programme.id());
            Change change =
                    known == null ? Change.CREATED : known.view().equals(programme) ? Change.UNCHANGED : Change.UPDATED;
            if (!dryRun && known == null) {
                em.persist(new Programme(programme));
            } else if (!dryRun && known != null) {
                known.take(programme);
            }
            changes.add(change);
        }
        if (!dryRun) {
            audit.record(actor, "programmes-imported", new ContentRef("programmes", programmes.size()));
        }
        return changes;
    }
}
