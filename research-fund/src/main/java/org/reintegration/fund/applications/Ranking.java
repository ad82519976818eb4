package org.reintegration.fund.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.reintegration.fund.Sha256;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;

/** The scores of a call's applications as they were when the chair froze them; after appeals there is another. */
@Entity
@Table(name = "ranking", schema = "fund")
class Ranking {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_ranking_id")
    @SequenceGenerator(name = "fund_ranking_id", sequenceName = "fund.ranking_id", allocationSize = 50)
    private Long id;

    protected Ranking() {}

    private long callId;
    private int no;
    private String method;

    /** The {@link Row}s, as JSON. */
    private String content;

    private String hash;
    private MemberId frozenBy;
    private Instant frozenAt;

    /** One application and the reviews its score is made of. */
    public record Row(long application, BigDecimal score, List<Part> parts) {}

    /** One review's total. */
    public record Part(long review, BigDecimal total) {}

    /** The arithmetic: the mean of the reviews' weighted totals. */
    static final String METHOD = "mean-of-weighted-totals-1";

    Ranking(long callId, int no, List<Row> rows, MemberId by, Instant now) {
        this.callId = callId;
        this.no = no;
        this.method = METHOD;
        this.content = RecordJson.write(rows);
        this.hash = Sha256.of(this.content);
        this.frozenBy = by;
        this.frozenAt = now;
    }

    long callId() {
        return callId;
    }

    List<Row> rows() {
        return List.of(RecordJson.read(content, Row[].class));
    }

    int no() {
        return no;
    }

    String method() {
        return method;
    }

    String hash() {
        return hash;
    }

    MemberId frozenBy() {
        return frozenBy;
    }

    Instant frozenAt() {
        return frozenAt;
    }
}
