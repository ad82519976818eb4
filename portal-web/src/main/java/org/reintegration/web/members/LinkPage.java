package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reintegration.members.accounts.OwnPassword;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.accounts.Registration;
import org.reintegration.web.faces.Visit;

/** Behind the pages that links from mails open; opening one changes nothing yet, because mail programs open links too. */
@Named
@RequestScoped
public class LinkPage {

    @Inject
    Registration registration;

    @Inject
    OwnPassword passwords;

    @Inject
    ProfileService profiles;

    @Inject
    Door door;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private String password = "";
    private boolean done;

    public void confirm() {
        door.open(registration.confirm(getLink(), password, door.device()));
        visit.leadTo("profile");
    }

    public void reset() {
        door.open(passwords.reset(getLink(), password, door.device()));
        visit.leadTo("");
    }

    public void proveEmail() {
        profiles.proveEmail(getLink());
        done = true;
    }

    /** The secret in the address, or in the form that the address gave. */
    public String getLink() {
        return Optional.ofNullable(request.getParameter("t")).orElse("");
    }

    public boolean isDone() {
        return done;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
