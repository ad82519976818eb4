package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.mail.SearchNews;

/** Behind the link at the foot of a mail about a kept search: one button, and no more such mails; nobody need sign in for it. */
@Named
@RequestScoped
public class StopPage {

    @Inject
    SearchNews news;

    @Inject
    HttpServletRequest request;

    private boolean done;

    public void load() {
        if (!news.isOurs(getToken())) {
            throw Refusal.notFound();
        }
        if (request.getMethod().equals("POST") && request.getParameter("stop") != null) {
            done = news.stop(getToken());
        }
    }

    public boolean isDone() {
        return done;
    }

    public String getToken() {
        return Optional.ofNullable(request.getParameter("t")).orElse("");
    }
}
