package org.reintegration.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and moves the state of the index; each step is a short transaction of its own, so that all nodes see it at once. */
@ApplicationScoped
public class IndexStates implements Targets {

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public List<String> written() {
        IndexState.View state = stored().view();
        return Stream.of(state.live(), state.building())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    @Transactional(TxType.REQUIRES_NEW)
    IndexState.View view() {
        return stored().view();
    }

    /** Asks for a new index; false when one is being built already. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean want() {
        IndexState state = locked();
        if (state.isBuilding()) {
            return false;
        }
        state.want();
        return true;
    }

    @Transactional(TxType.REQUIRES_NEW)
    void begin(String collection, String recipe, long expected) {
        change(state -> state.begin(collection, recipe, expected, clock.instant()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void progress(String kind, long id, long documents, long passedOver) {
        change(state -> state.progress(kind, id, documents, passedOver));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void swap() {
        change(state -> state.swap(clock.instant()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void pause(String why) {
        change(state -> state.pause(why));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void fail(String why) {
        change(state -> state.fail(why, clock.instant()));
    }

    @Transactional(TxType.REQUIRES_NEW)
    void clearedAway() {
        change(IndexState::clearedAway);
    }

    private void change(Consumer<IndexState> step) {
        step.accept(locked());
    }

    private IndexState stored() {
        return existing(em.find(IndexState.class, IndexState.ONLY));
    }

    private IndexState locked() {
        return existing(em.find(IndexState.class, IndexState.ONLY, LockModeType.PESSIMISTIC_WRITE));
    }

    private static IndexState existing(@Nullable IndexState state) {
        if (state == null) {
            throw new IllegalStateException("The row of search.index_state is gone");
        }
        return state;
    }
}
