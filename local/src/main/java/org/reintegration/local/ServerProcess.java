package org.reintegration.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java server running beside us as a process of its own. */
final class ServerProcess implements AutoCloseable {

    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final Path log;
    private final Duration patience;

    private ServerProcess(String name, Process process, PidFile pidFile, Path log, Duration patience) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
        this.patience = patience;
    }

    /** How a server is to be run; arguments are those of the java command. */
    record Plan(
            String name,
            List<String> arguments,
            Map<String, String> environment,
            Path directory,
            Path log,
            PidFile pidFile,
            Duration patience) {}

    static ServerProcess start(Plan plan) throws IOException {
        Files.createDirectories(plan.directory());
        // First on the command line: long class paths are cut off when a process is looked at from outside.
        String marker = "-Dportal.server=" + plan.pidFile().path().toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(java(), marker));
        command.addAll(plan.arguments());
        Process process = launch(plan, command);
        plan.pidFile().write(process.toHandle(), marker);
        return new ServerProcess(plan.name(), process, plan.pidFile(), plan.log(), plan.patience());
    }

    private static Process launch(Plan plan, List<String> command) throws IOException {
        var builder = new ProcessBuilder(deafToTheTerminal(command));
        builder.environment().putAll(plan.environment());
        return builder.directory(plan.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(plan.log().toFile()))
                .start();
    }

    /** Ctrl-C reaches every process of a terminal at once; only we may hear it, because we stop the servers in order. */
    private static List<String> deafToTheTerminal(List<String> command) {
        if (File.separatorChar == '\\') {
            return command;
        }
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "server"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    Path log() {
        return log;
    }

    LocalFailure ended(String hint) {
        return LocalFailure.withLog(name + " ended while starting" + hint + ".", log);
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            PidFile.end(process.toHandle(), patience);
            pidFile.remove();
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            interrupted = true;
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException("The note of the process of " + name + " cannot be removed", cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
