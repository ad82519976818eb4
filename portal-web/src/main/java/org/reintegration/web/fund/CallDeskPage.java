package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.DeskItem;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the desk of one call: what came in and where it waits. */
@Named
@ViewScoped
public class CallDeskPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient CallService calls;

    @Inject
    transient ScreeningService screening;

    private String id = "";
    private transient @Nullable CallView call;
    private transient @Nullable List<DeskItem> items;

    public void load() {
        getItems();
    }

    public void publish() {
        call = calls.publish(caller.actor(), id, getCall().version());
        visit.say("fund.published");
    }

    public void cancel() {
        call = calls.cancel(caller.actor(), id);
    }

    public void archive() {
        call = calls.archive(caller.actor(), id);
    }

    public CallView getCall() {
        CallView known = call;
        if (known == null) {
            known = calls.read(caller.actor(), id);
            call = known;
        }
        return known;
    }

    public List<DeskItem> getItems() {
        List<DeskItem> known = items;
        if (known == null) {
            known = screening.desk(caller.actor(), id);
            items = known;
        }
        return known;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
