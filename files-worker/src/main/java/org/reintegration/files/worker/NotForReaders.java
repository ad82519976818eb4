package org.reintegration.files.worker;

/** The file goes to no reader, and why. */
final class NotForReaders extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    NotForReaders(Problem problem, String what) {
        super(problem + ": " + what);
        this.problem = problem;
    }

    NotForReaders(Problem problem, Throwable cause) {
        super(problem + ": " + cause, cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
