package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void weights_by_name_make_the_same_weights_again() {
        Map<String, Double> values = Weights.TUNED.values();

        assertThat(Weights.of(values)).isEqualTo(Weights.TUNED);
        values.put("title", 7.5);
        assertThat(Weights.of(values).title()).isEqualTo(7.5);
        assertThat(Weights.of(values).body()).isEqualTo(Weights.TUNED.body());
    }
}
