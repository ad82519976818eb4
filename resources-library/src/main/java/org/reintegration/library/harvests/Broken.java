package org.reintegration.library.harvests;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Another catalogue did not answer as the protocol asks; the harvest stops here and says so. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    private final HarvestProblem problem;
    private final String detail;
    private final transient @Nullable Duration again;

    Broken(HarvestProblem problem, @Nullable String detail) {
        this(problem, detail, null);
    }

    /** {@code again}: how long the other catalogue asks to be left alone. */
    Broken(HarvestProblem problem, @Nullable String detail, @Nullable Duration again) {
        super(problem + ": " + detail);
        this.problem = problem;
        this.detail = detail == null ? "" : detail;
        this.again = again;
    }

    HarvestProblem problem() {
        return problem;
    }

    String detail() {
        return detail;
    }

    @Nullable Duration again() {
        return again;
    }
}
