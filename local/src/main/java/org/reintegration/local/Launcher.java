package org.reintegration.local;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.reintegration.local.sample.SampleContent;

/** The one command: starts the portal with everything it needs on this machine, and stops it in order. */
public final class Launcher {

    static final String LOG = "launcher.log";

    /** The parts of the sample content, in the order they need each other. */
    private static final List<SampleContent> SAMPLE = SampleContent.all();

    private static final int PATIENCE_TO_STOP_SECONDS = 14;

    private final LauncherArguments arguments;
    private final PrintStream out;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Launcher(LauncherArguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
    }

    /** Runs until Ctrl-C or TERM; answers 2 when what was asked for cannot be done, 1 when a server failed. */
    public static void main(String[] words) {
        var out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        int code;
        try {
            new Launcher(LauncherArguments.parse(words), out).run();
            code = 0;
        } catch (LocalFailure failure) {
            out.println();
            out.println(failure.getMessage());
            code = failure.exitCode();
        }
        System.exit(code);
    }

    private void run() throws LocalFailure {
        stopWhenTold(Thread.currentThread());
        if (arguments.stopWithParent()) {
            stopWithParent();
        }
        var archives = new LocalArchives(arguments, out);
        try {
            if (archives.backUpIfAsked()) {
                stopped.countDown();
                return;
            }
        } catch (InterruptedException told) {
            stopped.countDown();
            throw LocalFailure.askedWrongly("Stopped before the archive was written.");
        }
        try (DataDirectory data = DataDirectory.take(arguments.data())) {
            archives.lookAtArchiveIfAsked();
            prepare(data);
            logTo(data);
            archives.restoreIfAsked(data);
            try (var portal = new RunningPortal(arguments, data, SAMPLE, out)) {
                portal.start();
                portal.watch();
            }
        } catch (InterruptedException told) {
            out.println();
            out.println("Stopped.");
        } catch (IOException cause) {
            throw new LocalFailure("The data directory " + arguments.data() + " cannot be let go: " + cause, cause);
        } finally {
            stopped.countDown();
        }
    }

    private void prepare(DataDirectory data) throws LocalFailure, InterruptedException {
        LibertyServer.requireParts(arguments.liberty(), arguments.config(), arguments.war());
        LibertyServer.requireFile("The search server's class path", arguments.solrClassPath());
        data.endOrphans().forEach(out::println);
        if (arguments.fresh()) {
            data.empty();
            out.println("Everything in " + arguments.data() + " was deleted; the portal begins anew.");
        }
        arguments.ports().requireFree();
    }

    /** What the libraries in this program have to say is for a file; a person gets one clear line. */
    private static void logTo(DataDirectory data) throws IOException {
        Files.createDirectories(data.logs());
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var file = new FileHandler(data.logs().resolve(LOG).toString(), 2_000_000, 1, true);
        file.setEncoding("UTF-8");
        file.setFormatter(new SimpleFormatter());
        root.addHandler(file);
    }

    /** The servers are stopped by the thread that started them; the end of the program waits for it. */
    private void stopWhenTold(Thread starter) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (stopped.getCount() == 0) {
                return;
            }
            starter.interrupt();
            try {
                if (!stopped.await(PATIENCE_TO_STOP_SECONDS, TimeUnit.SECONDS)) {
                    out.println("Not everything stopped in time; the next start ends what is left.");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
        endWellOnCtrlC();
    }

    /** Maven does not pass TERM on to what it started: when it is gone, nobody could stop the portal any more. */
    private static void stopWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var waiting = new Thread(
                    () -> {
                        parent.onExit().join();
                        System.exit(0);
                    },
                    "parent");
            waiting.setDaemon(true);
            waiting.start();
        });
    }

    /**
     * Ctrl-C is how a person is told to stop the portal, so it is no failure: exit code 0. Java offers signals only
     * in a class outside its specification; where that is missing, the exit code is 130.
     */
    private static void endWellOnCtrlC() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object exit = Proxy.newProxyInstance(
                    Launcher.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, words) -> {
                        // Not in the signal's own thread: it has to stay free for a second Ctrl-C.
                        new Thread(() -> System.exit(0), "ctrl-c").start();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), exit);
        } catch (ReflectiveOperationException | IllegalArgumentException missing) {
            Logger.getLogger(Launcher.class.getName()).fine("Ctrl-C ends with exit code 130: " + missing);
        }
    }
}
