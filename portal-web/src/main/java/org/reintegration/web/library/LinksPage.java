package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.relations.AdaptationOutcome;
import org.reintegration.library.relations.RelationDraft;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.RelationsView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page on which an author or an editor says what a record is to others, and behind the first step of an adaptation. */
@Named
@RequestScoped
public class LinksPage {

    private static final int SIZE = 50;

    @Inject
    RelationService relations;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable RelationsView view;
    private String kind = RelationKind.BUILDS_ON.name();
    private String to = "";
    private String country = "";
    private String kept = "";
    private String changed = "";
    private String why = "";
    private String result = "";
    private String outcome = "";
    private boolean impact;

    public void load() {
        caller.actor().memberOrRefuse();
        asked.pressed("takeBack", id -> {
            relations.takeBack(caller.actor(), id, asked.seen("seen-" + id));
            // The form's list was read before, when what was sent was taken apart.
            view = null;
        });
        if (!getView().statable()) {
            throw Refusal.notFound();
        }
    }

    public void loadAdapt() {
        caller.actor().memberOrRefuse();
        getView();
    }

    public void state() {
        relations.state(caller.actor(), id(), draft(named(RelationKind.values(), kind)), caller.language(), null);
        visit.leadTo("library/" + id() + "/links");
    }

    /** Begins the practice for the other country; its author goes on in the form. */
    public void adapt() {
        visit.leadTo("library/drafts/"
                + relations
                        .adapt(caller.actor(), id(), country, draft(RelationKind.ADAPTED_FROM), null)
                        .publicId());
    }

    private RelationDraft draft(@Nullable RelationKind as) {
        return new RelationDraft(
                as, idIn(to), kept, changed, why, result, named(AdaptationOutcome.values(), outcome), impact);
    }

    /** People paste the address of a record; its id is the step after {@code library/}. */
    static String idIn(String address) {
        int at = address.indexOf("library/");
        String rest = at < 0 ? address : address.substring(at + "library/".length());
        int end = rest.indexOf('/');
        return (end < 0 ? rest : rest.substring(0, end)).strip();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private String id() {
        return asked.text("id");
    }

    public RelationsView getView() {
        RelationsView known = view;
        if (known == null) {
            known = relations.of(caller.actor(), id(), caller.language(), asked.text("after"), SIZE);
            view = known;
        }
        return known;
    }

    public List<RelationKind> getKinds() {
        return Stream.of(RelationKind.values())
                .filter(one -> one != RelationKind.EVIDENCED_BY || getView().judging())
                .toList();
    }

    public List<AdaptationOutcome> getOutcomes() {
        return List.of(AdaptationOutcome.values());
    }

    public String slug(Enum<?> constant) {
        return Keys.of(constant);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
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

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public boolean isImpact() {
        return impact;
    }

    public void setImpact(boolean impact) {
        this.impact = impact;
    }
}
