package org.reintegration.web.library;

import org.reintegration.web.api.Problem;

/** Somebody saved in between: the problem, and what stands now beside what was sent. */
public record Conflict(String type, String title, int status, String detail, WorkAnswer stored) {

    static Conflict of(Problem problem, WorkAnswer stored) {
        return new Conflict(problem.type(), problem.title(), problem.status(), problem.detail(), stored);
    }
}
