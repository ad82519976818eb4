package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.relations.TieDraft;
import org.reintegration.library.relations.TieKind;
import org.reintegration.library.relations.TieService;
import org.reintegration.library.relations.TiesView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the page on which an author or an editor names the discussions, workshops and grants of a record. */
@Named
@RequestScoped
public class TiesPage {

    private static final int SIZE = 50;

    @Inject
    TieService ties;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    Asked asked;

    private @Nullable TiesView view;
    private String kind = TieKind.DISCUSSED_IN.name();
    private String to = "";
    private String title = "";
    private String date = "";
    private String place = "";
    private String url = "";

    public void load() {
        caller.actor().memberOrRefuse();
        asked.pressed("takeBack", id -> {
            ties.takeBack(caller.actor(), id);
            // The form's list was read before, when what was sent was taken apart.
            view = null;
        });
        if (!getView().statable()) {
            throw Refusal.notFound();
        }
    }

    public void state() {
        TieKind named = Stream.of(TieKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        ties.state(caller.actor(), id(), new TieDraft(named, idIn(to), title, date, place, url), null);
        visit.leadTo("library/" + id() + "/ties");
    }

    /** People paste the address of the page: the id is the step after the one that names what it is. */
    static String idIn(String address) {
        for (String before : List.of("discussions/", "calls/")) {
            int at = address.indexOf(before);
            if (at >= 0) {
                return address.substring(at + before.length())
                        .split("[/?#]", 2)[0]
                        .strip();
            }
        }
        return address.strip();
    }

    private String id() {
        return asked.text("id");
    }

    public TiesView getView() {
        TiesView known = view;
        if (known == null) {
            known = ties.of(caller.actor(), id(), asked.text("after"), SIZE);
            view = known;
        }
        return known;
    }

    public List<TieKind> getKinds() {
        return List.of(TieKind.values());
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDate() {
        return date;
    }

    public void setDate(String date) {
        this.date = date;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = url;
    }
}
