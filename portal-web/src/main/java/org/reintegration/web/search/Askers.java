package org.reintegration.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.insight.QuestionLog;
import org.reintegration.web.site.Caller;

/** Tells the count of questions that one was asked; robots do not count. */
@ApplicationScoped
public class Askers {

    private static final Pattern ROBOT =
            Pattern.compile("bot|crawl|spider|slurp|preview|monitor", Pattern.CASE_INSENSITIVE);

    @Inject
    QuestionLog questions;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    void asked(SearchQuery query, SearchAnswer answer) {
        String browser = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        if (!browser.isBlank() && !ROBOT.matcher(browser).find()) {
            String person = caller.isMember()
                    ? "member " + caller.actor().id()
                    : "visitor " + request.getRemoteAddr() + " " + browser;
            questions.asked(person, query, answer);
        }
    }
}
