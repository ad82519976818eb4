package org.reintegration.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.reintegration.local.LocalFailure;
import org.reintegration.search.BareLoad;

/** Runs the measurement that was asked for. */
public final class Benchmarks {

    private static final long SEED = 2026;
    private static final int FEW = 1_000;

    private final Path project;
    private final Path work;
    private final int records;
    private final int posts;
    private final int questions;

    private Benchmarks(Path project, Path work, int records, int posts, int questions) {
        this.project = project;
        this.work = work;
        this.records = records;
        this.posts = posts;
        this.questions = questions;
    }

    /** Takes the name of the benchmark, the project's directory, a place for data, and how many records, posts and questions. */
    public static void main(String... arguments) throws IOException, LocalFailure, InterruptedException, SQLException {
        // Clients of Solr tell of every step; here only the report is to be read.
        Stream.of(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setLevel(Level.WARNING));
        String name = arguments[0];
        Path project = Path.of(arguments[1]).toAbsolutePath().normalize();
        Path work = Path.of(arguments[2]);
        if (!List.of("speed", "search-speed", "library-speed").contains(name)) {
            throw new IllegalArgumentException("-Dbenchmark is search-speed, library-speed or speed, not " + name);
        }
        new Benchmarks(
                        project,
                        work,
                        Integer.parseInt(arguments[3]),
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]))
                .speed(!name.equals("library-speed"), !name.equals("search-speed"));
    }

    private void speed(boolean ofSearch, boolean ofLibrary)
            throws IOException, LocalFailure, InterruptedException, SQLException {
        empty(work);
        MadeContent content = new MadeContent(SEED);
        Report report = new Report();
        try (Stack stack = new Stack(work.resolve("many"), Stack.Parts.below(project))) {
            stack.settle();
            long begin = System.nanoTime();
            load(stack, content, records, ofSearch ? posts : 0);
            report.note(
                    "%d records and %d posts written in %.0f s",
                    records, ofSearch ? posts : 0, (System.nanoTime() - begin) / 1e9);
            if (ofLibrary) {
                library(new LibrarySpeed.Shelf(stack, records), content, report);
            }
            if (ofSearch) {
                rebuild(stack, content, report);
                new SearchSpeed(stack, content, report, questions).measure();
            }
        }
        report.verdict();
    }

    private void library(LibrarySpeed.Shelf many, MadeContent content, Report report)
            throws IOException, LocalFailure, InterruptedException, SQLException {
        LibrarySpeed library = new LibrarySpeed(content, report);
        int few = Math.min(FEW, records);
        try (Stack stack = new Stack(work.resolve("few"), Stack.Parts.below(project))) {
            stack.settle();
            load(stack, content, few, 0);
            library.compare(new LibrarySpeed.Shelf(stack, few), many);
        }
        library.weigh(many);
    }

    private static void load(Stack stack, MadeContent content, int records, int posts)
            throws IOException, SQLException {
        try (Loader loader = new Loader(content, stack.postgres())) {
            loader.records(0, records);
            if (posts > 0) {
                loader.posts(posts);
            }
        }
    }

    /**
     * The portal's way to a new index beside what Solr itself can take, of the same documents. Both need some minutes until their
     * programs are compiled for the machine they run on, so the portal's first rebuild is told and its second is compared.
     */
    private void rebuild(Stack stack, MadeContent content, Report report) throws IOException, InterruptedException {
        report.note("the first rebuild after the start: %.1f contents a second", stack.rebuild());
        double bare = BareLoad.rate(stack.solr().zkHost(), content.vocabularies(), content.documents(records, posts));
        report.atLeast("rebuild, contents a second, against SolrJ alone", stack.rebuild(), bare, 0.7);
    }

    private static void empty(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(directory);
    }
}
