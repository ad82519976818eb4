package org.reintegration.web.testing;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Ends servers without a word of warning. */
final class Processes {

    private Processes() {}

    /** Kills every Java server of this machine whose command names the directory. */
    static void kill(String directory) {
        List<ProcessHandle> found = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> process.info().commandLine().orElse("").contains(directory))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing runs in " + directory);
        }
        for (ProcessHandle process : found) {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}
