package org.reintegration.files.worker;

import org.reintegration.kernel.files.FileState;

/** What may be wrong with a file: some of it is refused for good, some may go better another time. The portal has words for each. */
enum Problem {
    UNREADABLE(FileState.FAILED),
    ENCRYPTED(FileState.FAILED),
    TOOK_TOO_LONG(FileState.FAILED),
    TOOK_TOO_MUCH_MEMORY(FileState.FAILED),
    READER_DIED(FileState.FAILED),
    BOMB(FileState.REFUSED),
    ACTIVE_CONTENT(FileState.REFUSED),
    WRONG_TYPE(FileState.REFUSED),
    HOSTILE_STRUCTURE(FileState.REFUSED),
    TOO_LARGE(FileState.REFUSED),
    VIRUS(FileState.REFUSED);

    private final FileState state;

    Problem(FileState state) {
        this.state = state;
    }

    FileState state() {
        return state;
    }
}
