package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.Received;
import org.reintegration.web.site.Caller;

/** Behind the receipt that an applicant keeps and prints. */
@Named
@RequestScoped
public class ReceiptPage {

    @Inject
    Caller caller;

    @Inject
    ApplicationService applications;

    private String id = "";
    private @Nullable Received received;

    public void load() {
        received = applications.received(caller.actor(), id);
    }

    public Received getReceived() {
        return Objects.requireNonNull(received);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
