package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.accounts.SignIn;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.TokenView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the list of API tokens; a new one is shown once. */
@Named
@RequestScoped
public class TokensPage {

    @Inject
    ApiTokens tokens;

    @Inject
    SignIn signIn;

    @Inject
    ProfileService profiles;

    @Inject
    Door door;

    @Inject
    Pressed pressed;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private String label = "";
    private String present = "";
    private @Nullable String fresh;

    public void act() {
        caller.actor().memberOrRefuse();
        pressed.number("end", id -> {
            tokens.end(caller.actor(), id);
            visit.say("members.tokens.ended");
        });
    }

    public void create() {
        fresh = signIn.issue(profiles.own(caller.actor()).email(), present, label, door.device())
                .secret()
                .clear();
    }

    public List<TokenView> getTokens() {
        return tokens.of(caller.actor());
    }

    public @Nullable String getFresh() {
        return fresh;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}
