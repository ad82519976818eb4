package org.reintegration.library.harvests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.harvests.Harvests.Held;
import org.reintegration.library.harvests.Harvests.Overtaken;
import org.reintegration.library.harvests.Harvests.Task;
import org.reintegration.library.records.CatalogueShelf;

/** Harvests what is due, page by page; the portal calls it by the clock and when somebody asks, on any node. */
@ApplicationScoped
public class HarvestRounds {

    private static final Logger LOG = Logger.getLogger(HarvestRounds.class.getName());
    private static final String FORMAT = "oai_dc";
    private static final int DAY = "YYYY-MM-DD".length();
    private static final int MOST_PAGES = 20_000;
    private static final int MOST_RECORDS = 5_000;

    @Inject
    Harvests harvests;

    @Inject
    OaiClient client;

    @Inject
    CatalogueShelf shelf;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Clock clock;

    /** Harvests every source that is due and that nobody else is at; answers how many there were. */
    public int run(Actor actor) {
        shelf.allowHarvest(actor);
        String me = UUID.randomUUID().toString();
        int done = 0;
        for (Optional<Held> held = harvests.claim(me); held.isPresent(); held = harvests.claim(me)) {
            harvest(actor, held.get());
            done++;
        }
        return done;
    }

    private void harvest(Actor actor, Held held) {
        Task task = harvests.open(held);
        try {
            turn(actor, held, task);
        } catch (Broken broken) {
            LOG.info(() -> "The harvest of " + task.source().baseUrl() + " stopped: " + broken.getMessage());
            stop(held, task, broken);
        } catch (Overtaken overtaken) {
            LOG.info(() -> "The harvest of " + task.source().baseUrl() + " goes on elsewhere, or not at all");
        } catch (RuntimeException ours) {
            LOG.log(Level.WARNING, ours, () -> "The harvest of " + task.source().baseUrl() + " failed here");
            stop(
                    held,
                    task,
                    new Broken(HarvestProblem.OUR_FAULT, ours.getClass().getSimpleName()));
        }
    }

    private void stop(Held held, Task task, Broken broken) {
        try {
            harvests.stop(held, task, broken);
        } catch (Overtaken overtaken) {
            LOG.info(() -> "The harvest of " + task.source().baseUrl() + " was overtaken when it stopped");
        }
    }

    private void turn(Actor actor, Held held, Task begun) throws Broken {
        Mapping mapping = new Mapping(begun.source(), vocabularies, LocalDate.now(clock));
        Set<String> sent = new HashSet<>();
        Runnable holding = () -> harvests.hold(held);
        Map<String, String> question = begun.token() == null ? first(begun, holding) : further(begun.token());
        Task task = begun;
        while (true) {
            if (task.pages() >= MOST_PAGES) {
                throw new Broken(HarvestProblem.TOO_MANY_PAGES, Integer.toString(MOST_PAGES));
            }
            OaiPage page = client.ask(begun.source().baseUrl(), question, holding);
            refuseUnlessTold(page, task);
            if (task.token() != null) {
                sent.add(task.token());
            }
            String next = page.token();
            task = harvests.take(actor, held, task, read(mapping, page), page);
            if (next == null) {
                return;
            }
            if (sent.contains(next)) {
                throw new Broken(HarvestProblem.TOKEN_REPEATED, next);
            }
            question = further(next);
        }
    }

    private static List<Harvested> read(Mapping mapping, OaiPage page) throws Broken {
        if (page.records().size() > MOST_RECORDS) {
            throw new Broken(HarvestProblem.TOO_LARGE, page.records().size() + " / " + MOST_RECORDS);
        }
        @Nullable Instant asOf = OaiDate.read(page.responseDate()).orElse(null);
        List<Harvested> read = new ArrayList<>();
        for (OaiRecord record : page.records()) {
            read.add(mapping.read(record, read.size() + 1, asOf));
        }
        return read;
    }

    /** That there is nothing to tell is an answer like any other. */
    private static void refuseUnlessTold(OaiPage page, Task task) throws Broken {
        String error = page.error();
        if (error == null || error.equals("noRecordsMatch")) {
            return;
        }
        if (error.equals("badResumptionToken") && task.token() != null) {
            throw new Broken(HarvestProblem.TOKEN_FORGOTTEN, page.errorText());
        }
        throw new Broken(HarvestProblem.ERROR_TOLD, error + " " + page.errorText());
    }

    private Map<String, String> first(Task task, Runnable holding) throws Broken {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("verb", "ListRecords");
        question.put("metadataPrefix", FORMAT);
        if (!task.source().set().isEmpty()) {
            question.put("set", task.source().set());
        }
        Instant since = task.since();
        if (since != null) {
            OaiPage identity = client.ask(task.source().baseUrl(), Map.of("verb", "Identify"), holding);
            question.put("from", OaiDate.written(since, identity.granularity().length() == DAY));
        }
        return question;
    }

    private static Map<String, String> further(String token) {
        Map<String, String> question = new LinkedHashMap<>();
        question.put("verb", "ListRecords");
        question.put("resumptionToken", token);
        return question;
    }
}
