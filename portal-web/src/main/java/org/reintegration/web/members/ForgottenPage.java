package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.members.accounts.OwnPassword;

/** Behind the form for a forgotten password; its answer never tells whether an address was known. */
@Named
@RequestScoped
public class ForgottenPage {

    @Inject
    OwnPassword passwords;

    @Inject
    Door door;

    private String email = "";
    private boolean sent;

    public void send() {
        passwords.forgotten(email, door.device().network());
        sent = true;
    }

    public boolean isSent() {
        return sent;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
