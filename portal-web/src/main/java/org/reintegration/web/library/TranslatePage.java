package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.translations.SavedTranslation;
import org.reintegration.library.translations.TranslationDraft;
import org.reintegration.library.translations.TranslationService;
import org.reintegration.library.translations.TranslationWork;
import org.reintegration.library.translations.TranslationWork.Beside;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Spoken;

/** Behind the page on which a translation is written and reviewed beside its source; the script on it saves between its buttons. */
@Named
@RequestScoped
public class TranslatePage {

    private static final int LETTERS_IN_A_ROW = 60;
    private static final int MOST_ROWS = 14;

    @Inject
    TranslationService service;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    @Inject
    Spoken spoken;

    private @Nullable TranslationWork work;
    private @Nullable Map<String, String> meanwhile;
    private boolean offering;

    public void load() {
        caller.actor().memberOrRefuse();
        asked.pressed("save", button -> {
            if (write()) {
                visit.say("library.saved");
            }
        });
        asked.pressed("offer", button -> {
            if (write()) {
                offering = true;
                service.offer(caller.actor(), id(), to(), getWork().version());
                visit.leadTo(here());
            }
        });
        asked.pressed("follow", button -> {
            if (write()) {
                service.follow(caller.actor(), id(), to(), getWork().version());
                visit.leadTo(here());
            }
        });
        asked.pressed("takeBack", button -> {
            service.takeBack(caller.actor(), id(), to(), version());
            visit.leadTo(here());
        });
        asked.pressed("giveUp", button -> {
            service.giveUp(caller.actor(), id(), to());
            visit.leadTo("library/" + id() + "/translations");
        });
        asked.pressed("publish", button -> {
            service.publish(caller.actor(), id(), to(), version());
            visit.leadTo("library/" + id() + "/translations");
        });
        asked.pressed("sendBack", button -> {
            service.sendBack(caller.actor(), id(), to(), version(), asked.text("letter"));
            visit.leadTo("library/" + id() + "/translations");
        });
        getWork();
    }

    /** Saves what was typed; after somebody else saved, both are shown and pressing again keeps what is on this screen. */
    private boolean write() {
        Map<String, String> typed =
                getWork().fields().stream().collect(Collectors.toMap(Beside::field, beside -> sent(beside.field())));
        SavedTranslation outcome = service.save(caller.actor(), id(), to(), version(), new TranslationDraft(typed));
        work = outcome.stored();
        if (!outcome.saved()) {
            meanwhile = outcome.stored().fields().stream().collect(Collectors.toMap(Beside::field, Beside::words));
        }
        return outcome.saved();
    }

    private String id() {
        return asked.text("id");
    }

    private Language to() {
        return TranslationResource.language(asked.text("to"));
    }

    private int version() {
        return asked.number("version", 0);
    }

    private String here() {
        return "library/" + id() + "/translations/" + to().tag();
    }

    public TranslationWork getWork() {
        TranslationWork known = work;
        if (known == null) {
            known = service.read(caller.actor(), id(), to());
            work = known;
        }
        return known;
    }

    public boolean isConflict() {
        return meanwhile != null;
    }

    /** What was typed, should it not have been taken, else what is stored. */
    public String typed(Beside beside) {
        return asked.isSent() ? sent(beside.field()) : beside.words();
    }

    /** Browsers end lines as mail does. */
    private String sent(String field) {
        return asked.text("f." + field).replace("\r\n", "\n");
    }

    /** What came in between, where it says something else than this screen; empty otherwise. */
    public String meanwhile(Beside beside) {
        Map<String, String> other = meanwhile;
        String there = other == null ? "" : other.getOrDefault(beside.field(), "");
        return there.equals(typed(beside)) ? "" : there;
    }

    public boolean isMissing(Beside beside) {
        return offering
                && getWork().missing().stream()
                        .anyMatch(problem -> problem.field().equals(beside.field()));
    }

    /** The name of a field, with its number and its part where there are several. */
    public String label(Beside beside) {
        String[] steps = beside.field().replace("text.", "").split("\\.", -1);
        String name = spoken.say("library.field.".concat(steps[0]));
        if (steps.length == 1) {
            return name;
        }
        String numbered = name + " " + steps[1];
        String kind = steps[0].equals("blocks") ? "library.block." : "library.result.";
        return steps.length == 2 ? numbered : numbered + " · " + spoken.say(kind.concat(steps[2]));
    }

    public int rows(Beside beside) {
        return Math.min(MOST_ROWS, 2 + beside.source().length() / LETTERS_IN_A_ROW);
    }
}
