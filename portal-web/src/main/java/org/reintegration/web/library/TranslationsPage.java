package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.records.TranslationNote;
import org.reintegration.library.translations.BriefService;
import org.reintegration.library.translations.MachineService;
import org.reintegration.library.translations.TranslationReading;
import org.reintegration.library.translations.TranslationService;
import org.reintegration.library.translations.TranslationsView;
import org.reintegration.library.translations.TranslationsView.Told;
import org.reintegration.library.translations.TranslationsView.Tongue;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page of a record in other languages: what there is, and for translators where to begin. */
@Named
@RequestScoped
public class TranslationsPage {

    @Inject
    TranslationReading reading;

    @Inject
    TranslationService service;

    @Inject
    MachineService machines;

    @Inject
    BriefService briefs;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable TranslationsView view;

    public void load() {
        asked.pressed("begin", to -> {
            service.begin(caller.actor(), id(), TranslationResource.language(to));
            visit.leadTo(here() + "/" + to);
        });
        asked.pressed("machine", to -> {
            machines.translate(caller.actor(), id(), TranslationResource.language(to));
            visit.leadTo(here());
        });
        asked.pressed("brief", to -> {
            briefs.write(
                    caller.actor(),
                    id(),
                    TranslationResource.language(to),
                    asked.number("version-" + to, 0),
                    asked.text("words-" + to));
            visit.leadTo(here());
        });
        asked.pressed("unbrief", to -> {
            briefs.remove(caller.actor(), id(), TranslationResource.language(to), asked.number("version-" + to, 0));
            visit.leadTo(here());
        });
        getView();
    }

    private String id() {
        return asked.text("id");
    }

    private String here() {
        return "library/" + id() + "/translations";
    }

    public TranslationsView getView() {
        TranslationsView known = view;
        if (known == null) {
            known = reading.of(caller.actor(), id());
            view = known;
        }
        return known;
    }

    /** What was typed, should it not have been taken, else what is stored. */
    public String words(Tongue tongue) {
        Told told = tongue.brief();
        String stored = told == null ? "" : told.note().words();
        return asked.isSent() ? asked.text("words-" + tongue.language().tag()) : stored;
    }

    /** Texts that another took the place of. */
    public List<TranslationNote> before(Tongue tongue) {
        return tongue.texts().stream().skip(1).toList();
    }
}
