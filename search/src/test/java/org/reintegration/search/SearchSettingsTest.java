package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchSettingsTest {

    @Test
    void without_anything_said_solr_is_on_this_machine() {
        SearchSettings settings = SearchSettings.from(name -> null);

        assertThat(settings.zooKeepers()).isEmpty();
        assertThat(settings.urls()).containsExactly("http://localhost:8983/solr");
        assertThat(settings.shards()).isEqualTo(1);
        assertThat(settings.replicas()).isEqualTo(1);
    }

    @Test
    void several_zookeepers_may_share_a_chroot() {
        SearchSettings settings = from(Map.of("SOLR_ZK", "zk1:2181, zk2:2181/portal"));

        assertThat(settings.zooKeepers()).containsExactly("zk1:2181", "zk2:2181");
        assertThat(settings.chroot()).contains("/portal");
    }

    @Test
    void a_lone_slash_is_no_chroot() {
        assertThat(from(Map.of("SOLR_ZK", "localhost:9983/")).chroot()).isEmpty();
    }

    @Test
    void addresses_may_end_with_a_slash() {
        assertThat(from(Map.of("SOLR_URL", "http://a:1/solr/,http://b:1/solr")).urls())
                .containsExactly("http://a:1/solr", "http://b:1/solr");
    }

    @Test
    void what_should_be_a_number_is_named_when_it_is_none() {
        assertThatThrownBy(() -> from(Map.of("SOLR_SHARDS", "two"))).hasMessageContaining("SOLR_SHARDS");
    }

    @Test
    void each_region_may_have_a_collection_of_its_own() {
        assertThat(from(Map.of("SOLR_COLLECTIONS", "regions")).byRegion()).isTrue();
        assertThat(from(Map.of()).byRegion()).isFalse();
        assertThatThrownBy(() -> from(Map.of("SOLR_COLLECTIONS", "countries")))
                .hasMessageContaining("SOLR_COLLECTIONS");
    }

    private static SearchSettings from(Map<String, String> variables) {
        return SearchSettings.from(variables::get);
    }
}
