package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.use.UseDraft;
import org.reintegration.library.use.UseOutcome;
import org.reintegration.library.use.UseService;
import org.reintegration.library.use.UseView;
import org.reintegration.library.use.UsesView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the reports of one record, and the form to add one or to rewrite one's own. */
@Named
@RequestScoped
public class UsedPage {

    private static final int SIZE = 25;

    @Inject
    UseService service;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable UsesView uses;
    private String outcome = "";
    private String country = "";
    private String place = "";
    private String changed = "";
    private String why = "";
    private String report = "";
    private String version = "";

    public void load() {
        asked.pressed("withdraw", id -> service.withdraw(caller.actor(), id, asked.seen("seen-" + id)));
        asked.pressed("show", id -> service.showAgain(caller.actor(), id));
        asked.pressed("hide", this::hide);
        String wanted = asked.isSent() ? "" : asked.text("report");
        getUses().reports().items().stream()
                .filter(mine -> mine.told().mine() && mine.publicId().equals(wanted))
                .findFirst()
                .ifPresent(this::fill);
    }

    /** A form for each report stands on one page, so the missing reason is told on top of it. */
    private void hide(String id) {
        String reason = asked.text("reason-" + id);
        if (reason.isEmpty()) {
            visit.say("rules.what-is-hidden-has-a-reason");
        } else {
            service.hide(caller.actor(), id, reason, asked.seen("seen-" + id));
        }
    }

    private void fill(UseView mine) {
        report = mine.publicId();
        version = Integer.toString(mine.version());
        outcome = mine.outcome().name();
        country = mine.country();
        place = mine.place();
        changed = mine.changed();
        why = mine.why();
    }

    public void send() {
        UseOutcome went = null;
        for (UseOutcome known : UseOutcome.values()) {
            went = known.name().equals(outcome) ? known : went;
        }
        UseDraft draft = new UseDraft(went, country, place, changed, why, caller.language());
        if (report.isEmpty()) {
            service.report(caller.actor(), asked.text("id"), caller.language(), draft, null);
        } else {
            int seen = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
            service.rewrite(caller.actor(), report, seen, caller.language(), draft);
        }
        visit.leadTo("library/" + asked.text("id") + "/used");
    }

    public UsesView getUses() {
        UsesView known = uses;
        if (known == null) {
            known = service.of(caller.actor(), asked.text("id"), asked.text("after"), SIZE);
            uses = known;
        }
        return known;
    }

    /** Where this part of the list begins, for the links of its reports; empty at the beginning. */
    public String getAfter() {
        return asked.text("after");
    }

    public long count(String one) {
        return getUses().count(UseOutcome.valueOf(one));
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getChanged() {
        return changed;
    }

    public void setChanged(String changed) {
        this.changed = changed;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }

    public String getReport() {
        return report;
    }

    public void setReport(String report) {
        this.report = report;
    }

    public String getVersion() {
        return version;
    }

    public void setVersion(String version) {
        this.version = version;
    }
}
