package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reintegration.members.accounts.SignIn;
import org.reintegration.members.signin.Secret;

/** Behind the sign-in form, which leads on to where the visitor came from, or gives back the form they had been filling. */
@Named
@RequestScoped
public class SignInPage {

    @Inject
    SignIn signIn;

    @Inject
    Door door;

    @Inject
    CarriedForms forms;

    @Inject
    ResumePage resume;

    @Inject
    HttpServletRequest request;

    private String email = "";
    private String password = "";

    public void signIn() {
        Secret secret = signIn.open(email, password, door.device());
        door.open(secret);
        Optional<Carried> carried = forms.opened(getCarried());
        if (carried.isPresent()) {
            resume.give(carried.get(), secret);
        } else {
            door.leadOn(getNext(), "");
        }
    }

    public String getCarried() {
        return forms.word(request);
    }

    public String getNext() {
        return Door.ownPath(request.getParameter("next")).orElse("");
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
