package org.reintegration.library.records;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.people.MemberId;

/** One reviewer's reading of one version, from taking it up to the letter; a decided one never changes. */
@Entity
@Table(name = "review", schema = "library")
class Review {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_id")
    @SequenceGenerator(name = "review_id", sequenceName = "library.review_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "resource_id")
    private Resource resource;

    private int versionNo;

    private MemberId reviewer;

    private Instant takenAt;

    private @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Verdict verdict;

    private String letter = "";

    /** The scores, as JSON. */
    private String rubric = "[]";

    /** The remarks, as JSON. */
    private String comments = "[]";

    /** Whether it was given to somebody from the author's region, as the other one, because nobody else was free. */
    private boolean waived;

    @Version
    private int version;

    protected Review() {}

    Review(Resource resource, MemberId reviewer, boolean waived, Instant now) {
        this.resource = resource;
        this.versionNo = resource.workingNo();
        this.reviewer = reviewer;
        this.waived = waived;
        this.takenAt = now;
    }

    /** Keeps what is written so far; nobody but the reviewer sees it before the verdict. */
    void write(ReviewDraft draft) {
        letter = draft.letter();
        rubric = RecordJson.write(draft.rubric());
        comments = RecordJson.write(draft.comments());
    }

    void decide(ReviewDraft draft, Verdict decided, Instant now) {
        write(draft);
        verdict = decided;
        decidedAt = now;
    }

    ReviewDraft draft() {
        ReviewDraft.Score[] scores = RecordJson.read(rubric, ReviewDraft.Score[].class);
        ReviewDraft.Comment[] remarks = RecordJson.read(comments, ReviewDraft.Comment[].class);
        return new ReviewDraft(verdict, letter, List.of(scores), List.of(remarks));
    }

    /** The remarks in their order, with what was answered to them. */
    List<RemarkView> remarks(List<RemarkAnswer> answers) {
        List<ReviewDraft.Comment> said = draft().comments();
        return IntStream.rangeClosed(1, said.size())
                .mapToObj(number -> {
                    ReviewDraft.Comment comment = said.get(number - 1);
                    Optional<RemarkAnswer> answer = answers.stream()
                            .filter(one -> one.isTo(this, number))
                            .findFirst();
                    return new RemarkView(
                            number,
                            comment.field(),
                            comment.text(),
                            answer.map(RemarkAnswer::answer).orElse(""),
                            answer.map(RemarkAnswer::isSettled).orElse(false),
                            answer.map(RemarkAnswer::version).orElse(0));
                })
                .toList();
    }

    boolean isBy(@Nullable MemberId member) {
        return reviewer.equals(member);
    }

    MemberId reviewer() {
        return reviewer;
    }

    int versionNo() {
        return versionNo;
    }

    /** As far as it is written. */
    BegunReview begun() {
        return new BegunReview(version, takenAt, draft());
    }

    boolean isWaived() {
        return waived;
    }

    int version() {
        return version;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
