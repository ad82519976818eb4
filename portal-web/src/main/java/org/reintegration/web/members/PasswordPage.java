package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.reintegration.members.accounts.OwnPassword;
import org.reintegration.members.accounts.OwnProfile;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the forms for a new password and for another address; both ask for the present password. */
@Named
@RequestScoped
public class PasswordPage {

    @Inject
    OwnPassword passwords;

    @Inject
    ProfileService profiles;

    @Inject
    Door door;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private String present = "";
    private String wished = "";
    private String email = "";

    public void load() {
        caller.actor().memberOrRefuse();
    }

    public void change() {
        door.open(passwords.change(caller.actor(), present, wished, door.device()));
        visit.say("members.password.changed");
    }

    public void wishEmail() {
        profiles.wishEmail(caller.actor(), email, present, door.device().network());
        visit.say("members.email.sent");
    }

    public OwnProfile getProfile() {
        return profiles.own(caller.actor());
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getWished() {
        return wished;
    }

    public void setWished(String wished) {
        this.wished = wished;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
