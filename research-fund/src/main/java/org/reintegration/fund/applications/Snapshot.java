package org.reintegration.fund.applications;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.reintegration.fund.Sha256;
import org.reintegration.kernel.json.RecordJson;

/** An application as it was handed in; the last one at the close is what counts. */
@Entity
@Table(name = "snapshot", schema = "fund")
class Snapshot {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_snapshot_id")
    @SequenceGenerator(name = "fund_snapshot_id", sequenceName = "fund.snapshot_id", allocationSize = 50)
    private Long id;

    protected Snapshot() {}

    private long applicationId;
    private int no;

    /** The {@link SnapshotContent}, as JSON. */
    private String content;

    private String hash;
    private BigDecimal request;
    private String receipt;
    private Instant receivedAt;
    private String submitKey;

    Snapshot(long applicationId, int no, SnapshotContent content, String receipt, String key, Instant receivedAt) {
        this.applicationId = applicationId;
        this.no = no;
        this.content = RecordJson.write(content);
        this.hash = Sha256.of(this.content);
        this.request = content.request();
        this.receipt = receipt;
        this.submitKey = key;
        this.receivedAt = receivedAt;
    }

    SnapshotContent content() {
        return RecordJson.read(content, SnapshotContent.class);
    }

    long applicationId() {
        return applicationId;
    }

    BigDecimal request() {
        return request;
    }

    String submitKey() {
        return submitKey;
    }

    int no() {
        return no;
    }

    Receipt receipt() {
        return new Receipt(receipt, no, hash, receivedAt, request);
    }
}
