package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.members.accounts.Registration;
import org.reintegration.members.accounts.RegistrationDraft;
import org.reintegration.web.site.Caller;

/** Behind the registration form; its answer never tells whether an address was known. */
@Named
@RequestScoped
public class RegisterPage {

    @Inject
    Registration registration;

    @Inject
    Door door;

    @Inject
    Caller caller;

    private String email = "";
    private String name = "";
    private String password = "";
    private boolean sent;

    public void register() {
        registration.register(
                new RegistrationDraft(email, name, password, caller.language()),
                door.device().network());
        sent = true;
    }

    public void resend() {
        registration.resend(email, door.device().network());
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

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
