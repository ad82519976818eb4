package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.DeskItem;
import org.reintegration.fund.applications.ExtensionView;
import org.reintegration.fund.applications.ScreeningService;
import org.reintegration.fund.applications.Stage;
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
    private String stage = "";
    private String application = "";
    private String until = "";
    private String reason = "";
    private transient @Nullable CallView call;
    private transient @Nullable List<DeskItem> items;
    private transient @Nullable List<ExtensionView> extensions;

    public void load() {
        getItems();
    }

    public void publish() {
        call = calls.publish(caller.actor(), id, getCall().version());
        visit.say("fund.published");
    }

    public void extend() {
        screening.extend(
                caller.actor(),
                id,
                application,
                LocalMoment.read("until", until, getCall().zone()),
                reason);
        application = "";
        reason = "";
        extensions = null;
        visit.say("fund.extend.done");
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

    /** A stage and how many wait there. */
    public record Queue(Stage stage, long count) {}

    public List<Queue> getQueues() {
        return Stream.of(Stage.values())
                .map(at -> new Queue(
                        at, getAll().stream().filter(item -> item.stage() == at).count()))
                .filter(queue -> queue.count() > 0)
                .toList();
    }

    public List<DeskItem> getItems() {
        return getAll().stream()
                .filter(item -> stage.isEmpty() || item.stage().name().equals(stage))
                .toList();
    }

    public boolean isExtending() {
        return screening.mayExtend(caller.actor(), id);
    }

    public List<ExtensionView> getExtensions() {
        List<ExtensionView> known = extensions;
        if (known == null) {
            known = screening.extensions(caller.actor(), id);
            extensions = known;
        }
        return known;
    }

    public List<DeskItem> getAll() {
        List<DeskItem> known = items;
        if (known == null) {
            known = screening.desk(caller.actor(), id);
            items = known;
        }
        return known;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage == null ? "" : stage;
    }

    public String getApplication() {
        return application;
    }

    public void setApplication(String application) {
        this.application = application;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
