package org.reintegration.search;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.reintegration.kernel.people.MemberId;

/** Weights as somebody once set them; the newest are in force, none are ever changed. */
@Entity
@Table(name = "weights", schema = "search")
class StoredWeights {

    @Id
    private int version;

    private String given;
    private MemberId setBy;
    private Instant setAt;

    protected StoredWeights() {}

    static String write(Map<String, Double> values) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(values)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        return lines.toString();
    }

    /** A weight that came with a later release has the value it was shipped with. */
    Weights weights() {
        Map<String, Double> values = Weights.TUNED.values();
        for (String line : given.split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.replace(line.substring(0, equals), Double.valueOf(line.substring(equals + 1)));
            }
        }
        return Weights.of(values);
    }

    int version() {
        return version;
    }

    Instant since() {
        return setAt;
    }
}
