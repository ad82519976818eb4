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
        state.begin("second", "recipe", 10, NOW);
        state.fail("x".repeat(2000), NOW);

        assertThat(state.view().live()).isEqualTo("first");
        assertThat(state.view().building()).isNull();
        assertThat(state.view().wanted()).isTrue();
        assertThat(state.view().failure()).hasSize(500);
    }

    @Test
    void progress_begins_anew_with_each_rebuild() {
        state.begin("first", "recipe", 10, NOW);
        state.progress("resource", 7, 7, 0);
        state.begin("second", "recipe", 20, NOW);

        assertThat(state.isBuilding()).isTrue();
        assertThat(state.view().done()).isZero();
        assertThat(state.view().total()).isEqualTo(20);
    }

    @Test
    void a_rebuild_that_is_cut_off_keeps_its_collection_and_its_place() {
        state.begin("first", "recipe", 10, NOW);
        state.progress("resource", 400, 7, 1);
        state.pause("Solr did not answer");

        assertThat(state.view().building()).isEqualTo("first");
        assertThat(state.view().making()).isEqualTo("recipe");
        assertThat(state.view().atKind()).isEqualTo("resource");
        assertThat(state.view().atId()).isEqualTo(400);
        assertThat(state.view().passedOver()).isEqualTo(1);
        assertThat(state.view().failure()).isEqualTo("Solr did not answer");
    }

    private void built(String collection) {
        state.begin(collection, "recipe", 1, NOW);
        state.swap(NOW);
    }
}
