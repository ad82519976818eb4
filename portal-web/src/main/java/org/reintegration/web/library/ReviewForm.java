package org.reintegration.web.library;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewDraft.Comment;
import org.reintegration.library.records.ReviewDraft.Level;
import org.reintegration.library.records.ReviewDraft.Score;
import org.reintegration.library.records.Verdict;

/** A review while it is typed: the letter, a row for each criterion, a remark for each field. */
public class ReviewForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String letter = "";
    private String verdict = "";
    private final ArrayList<Map<String, String>> rubric = new ArrayList<>();
    private final LinkedHashMap<String, String> comments = new LinkedHashMap<>();

    /** What a form shows of a review; the verdict is chosen last, and anew each time. */
    static ReviewForm of(@Nullable ReviewDraft begun, List<String> criteria) {
        ReviewForm form = new ReviewForm();
        ReviewDraft draft = Objects.requireNonNullElse(begun, new ReviewDraft(null, "", List.of(), List.of()));
        form.letter = draft.letter();
        for (String criterion : criteria) {
            form.rubric.add(row(criterion, draft));
        }
        draft.comments().forEach(comment -> form.comments.put(comment.field(), comment.text()));
        return form;
    }

    private static Map<String, String> row(String criterion, ReviewDraft draft) {
        LinkedHashMap<String, String> row = new LinkedHashMap<>();
        row.put("criterion", criterion);
        row.put("level", "");
        row.put("reason", "");
        for (Score score : draft.rubric()) {
            if (score.criterion().equals(criterion)) {
                row.put("level", score.level() == null ? "" : score.level().name());
                row.put("reason", score.reason());
            }
        }
        return row;
    }

    ReviewDraft draft() {
        List<Score> scores = rubric.stream()
                .map(row -> new Score(cell(row, "criterion"), level(cell(row, "level")), cell(row, "reason")))
                .toList();
        List<Comment> remarks = comments.entrySet().stream()
                .map(remark -> new Comment(remark.getKey(), Objects.requireNonNullElse(remark.getValue(), "")))
                .toList();
        return new ReviewDraft(verdict.isEmpty() ? null : Verdict.valueOf(verdict), letter, scores, remarks);
    }

    /** Where this one and another say something else: {@code letter}, {@code level.relevance}, {@code reason.relevance}, {@code comment.title}. */
    List<String> differences(ReviewForm other) {
        Map<String, String> mine = said();
        Map<String, String> theirs = other.said();
        LinkedHashMap<String, String> all = new LinkedHashMap<>(mine);
        all.putAll(theirs);
        return all.keySet().stream()
                .filter(place -> !mine.getOrDefault(place, "").equals(theirs.getOrDefault(place, "")))
                .toList();
    }

    /** What is said at a place of {@link #differences}; empty when nothing is. */
    String said(String place) {
        return said().getOrDefault(place, "");
    }

    private Map<String, String> said() {
        LinkedHashMap<String, String> all = new LinkedHashMap<>();
        all.put("letter", plain(letter));
        for (Map<String, String> row : rubric) {
            all.put("level." + cell(row, "criterion"), cell(row, "level"));
            all.put("reason." + cell(row, "criterion"), plain(cell(row, "reason")));
        }
        comments.forEach((field, text) -> all.put("comment." + field, plain(text)));
        return all;
    }

    /** Browsers end lines as mail does. */
    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    private static String cell(Map<String, String> row, String name) {
        return Objects.requireNonNullElse(row.get(name), "");
    }

    private static @Nullable Level level(String name) {
        return name.isEmpty() ? null : Level.valueOf(name);
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public String getVerdict() {
        return verdict;
    }

    public void setVerdict(String verdict) {
        this.verdict = verdict;
    }

    public List<Map<String, String>> getRubric() {
        return rubric;
    }

    public Map<String, String> getComments() {
        return comments;
    }
}
