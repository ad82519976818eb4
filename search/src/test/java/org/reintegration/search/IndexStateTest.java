package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class IndexStateTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private final IndexState state = new IndexState();

    @Test
    void what_was_live_is_kept_for_those_who_still_read_it() {
        built("first");
        built("second");

        assertThat(state.view().live()).isEqualTo("second");
        assertThat(state.view().retired()).isEqualTo("first");
        assertThat(state.view().building()).isNull();
        assertThat(state.view().wanted()).isFalse();
    }

    @Test
    void a_rebuild_that_fails_leaves_what_is_live_alone_and_is_still_wanted() {
        built("first");
        state.want();
        state.begin("second", 10, NOW);
        state.fail("x".repeat(2000), NOW);

        assertThat(state.view().live()).isEqualTo("first");
        assertThat(state.view().building()).isNull();
        assertThat(state.view().wanted()).isTrue();
        assertThat(state.view().failure()).hasSize(500);
    }

    @Test
    void progress_begins_anew_with_each_rebuild() {
        state.begin("first", 10, NOW);
        state.progress(7);
        state.begin("second", 20, NOW);

        assertThat(state.isBuilding()).isTrue();
        assertThat(state.view().done()).isZero();
        assertThat(state.view().total()).isEqualTo(20);
    }

    private void built(String collection) {
        state.begin(collection, 1, NOW);
        state.swap("recipe", NOW);
    }
}
