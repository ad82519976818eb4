package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the step that begins an application. */
@Named
@ViewScoped
public class ApplyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient CallService calls;

    @Inject
    transient ApplicationService applications;

    private String id = "";
    private String key = "";
    private transient @Nullable CallView call;

    public void load() {
        caller.actor().memberOrRefuse();
        key = UUID.randomUUID().toString();
    }

    /** Pressed twice, it begins one application. */
    public void begin() {
        visit.leadTo("fund/applications/"
                + applications.start(caller.actor(), id, key).publicId());
    }

    public CallView getCall() {
        CallView known = call;
        if (known == null) {
            known = calls.read(caller.actor(), id);
            call = known;
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
