package org.reintegration.library.records;

import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;

/**
 * What an author says to a remark.
 *
 * @param settled whether nothing is left to be done about it
 */
public record RemarkReply(String answer, boolean settled) {

    private static final int LONGEST = 2_000;

    public RemarkReply(@Nullable String answer, boolean settled) {
        this.answer = Given.text(answer);
        this.settled = settled;
    }

    /** A remark is settled without a word, but not left open without one. */
    void refuseIfUnreadable() {
        if (answer.length() > LONGEST) {
            throw Refusal.badInput("answer", LibraryRule.THE_TEXT_FITS);
        }
        if (answer.isEmpty() && !settled) {
            throw Refusal.badInput("answer", LibraryRule.THE_FIELD_IS_FILLED);
        }
    }
}
