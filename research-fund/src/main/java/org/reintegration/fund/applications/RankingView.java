package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.calls.CallMove;
import org.reintegration.fund.calls.CallStatus;

/**
 * A call's applications in the order of their scores.
 *
 * @param left what is not promised yet of the call's money and of the fund's
 * @param method the arithmetic of the frozen scores, null before
 * @param panel who may sit on the panel beside the chair
 */
public record RankingView(
        String call,
        String callTitle,
        CallStatus status,
        String currency,
        BigDecimal left,
        @Nullable Instant frozenAt,
        @Nullable String method,
        @Nullable String hash,
        List<Row> rows,
        List<DeskView.Candidate> panel,
        Set<CallMove> moves) {

    /** One application; the score stands once it is frozen. */
    public record Row(
            String publicId,
            String title,
            Stage stage,
            BigDecimal request,
            @Nullable BigDecimal score,
            @Nullable String minutes,
            @Nullable String letter,
            boolean released,
            Set<Move> moves) {

        public boolean can(Move move) {
            return moves.contains(move);
        }
    }

    public boolean can(CallMove move) {
        return moves.contains(move);
    }
}
