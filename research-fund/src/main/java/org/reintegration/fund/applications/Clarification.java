package org.reintegration.fund.applications;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.persistence.WordListConverter;

/** A question of the officers to an applicant, on named fields and until an instant. */
@Entity
@Table(name = "clarification", schema = "fund")
class Clarification implements OfApplication {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fund_clarification_id")
    @SequenceGenerator(name = "fund_clarification_id", sequenceName = "fund.clarification_id", allocationSize = 50)
    private Long id;

    protected Clarification() {}

    private long applicationId;
    private MemberId askedBy;
    private Instant askedAt;

    @Convert(converter = WordListConverter.class)
    private List<String> fields;

    private String question;
    private Instant dueAt;
    private @Nullable String answer;
    private @Nullable Instant answeredAt;

    Clarification(long applicationId, MemberId by, List<String> fields, String question, Instant dueAt, Instant now) {
        this.applicationId = applicationId;
        this.askedBy = by;
        this.fields = List.copyOf(fields);
        this.question = question;
        this.dueAt = dueAt;
        this.askedAt = now;
    }

    void answered(String text, Instant now) {
        answer = text;
        answeredAt = now;
    }

    /** Nobody answered in time; asking again begins anew. */
    void timedOut(Instant now) {
        answeredAt = now;
    }

    MemberId askedBy() {
        return askedBy;
    }

    ClarificationView view() {
        return new ClarificationView(fields, question, dueAt, answer, answeredAt);
    }

    @Override
    public long applicationId() {
        return applicationId;
    }
}
