package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.signin.Secret;
import org.reintegration.members.signin.Sessions;

/** Behind the part of the sign-in page that gives back, after signing in, the form that was being filled before. */
@Named
@RequestScoped
public class ResumePage {

    @Inject
    Sessions sessions;

    @Inject
    FormToken token;

    private Carried carried = new Carried("/", List.of());
    private String tokenOfOwner = "";
    private boolean given;

    void give(Carried form, Secret secret) {
        carried = form;
        given = true;
        tokenOfOwner = sessions.actorOf(secret.clear())
                .map(signedIn -> signedIn.actor().id())
                .map(MemberId::toString)
                .map(token::valueFor)
                .orElse("");
    }

    public boolean isGiven() {
        return given;
    }

    public String getAddress() {
        return Door.ownPath(carried.address()).orElse("/");
    }

    public List<Carried.Field> getFields() {
        return carried.fields();
    }

    public List<Carried.Field> getTyped() {
        return carried.fields().stream().filter(Carried.Field::shown).toList();
    }

    public String getToken() {
        return tokenOfOwner;
    }
}
