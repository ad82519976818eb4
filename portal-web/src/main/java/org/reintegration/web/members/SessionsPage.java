package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.members.signin.SessionView;
import org.reintegration.members.signin.Sessions;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the list of sign-ins, each of which its owner can end. */
@Named
@RequestScoped
public class SessionsPage {

    @Inject
    Sessions sessions;

    @Inject
    Door door;

    @Inject
    Pressed pressed;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    public void act() {
        caller.actor().memberOrRefuse();
        pressed.number("end", id -> {
            sessions.end(caller.actor(), id);
            visit.say("members.sessions.ended");
        });
        pressed.word("others").ifPresent(all -> {
            sessions.endOthers(caller.actor(), door.session());
            visit.say("members.sessions.ended");
        });
    }

    public List<SessionView> getSessions() {
        return sessions.of(caller.actor(), door.session());
    }
}
