package org.reintegration.library.records;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.reintegration.kernel.rules.Refusal;

/** What an author answers to one remark of a decided review, and whether they hold it settled; it outlives every revision. */
@Entity
@Table(name = "remark_answer", schema = "library")
class RemarkAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "remark_answer_id")
    @SequenceGenerator(name = "remark_answer_id", sequenceName = "library.remark_answer_id", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "review_id")
    private Review review;

    private int place;

    private String answer = "";

    private boolean settled;

    private Instant changedAt;

    @Version
    private int version;

    protected RemarkAnswer() {}

    RemarkAnswer(Review review, int place, RemarkReply reply, Instant now) {
        this.review = review;
        this.place = place;
        this.answer = reply.answer();
        this.settled = reply.settled();
        this.changedAt = now;
    }

    void write(int seen, RemarkReply reply, Instant now) {
        if (version != seen) {
            throw Refusal.changedMeanwhile();
        }
        answer = reply.answer();
        settled = reply.settled();
        changedAt = now;
    }

    boolean isTo(Review one, int number) {
        return review.equals(one) && place == number;
    }

    String answer() {
        return answer;
    }

    boolean isSettled() {
        return settled;
    }

    int version() {
        return version;
    }
}
