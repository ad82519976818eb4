package org.reintegration.solr;

/** Why a search server cannot run, said in one line. */
final class NodeFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int WRONG_ARGUMENTS = 2;
    private static final int CANNOT_START = 3;

    private final int exitCode;

    NodeFailure(String line) {
        this(line, CANNOT_START);
    }

    NodeFailure(String line, Throwable cause) {
        super(line, cause);
        this.exitCode = CANNOT_START;
    }

    private NodeFailure(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    static NodeFailure wrongArguments(String line) {
        return new NodeFailure(line, WRONG_ARGUMENTS);
    }

    int exitCode() {
        return exitCode;
    }

    /** The innermost reason, because the outer ones only say that something failed. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
