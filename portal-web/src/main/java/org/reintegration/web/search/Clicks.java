package org.reintegration.web.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.reintegration.search.insight.QuestionLog;

/**
 * Hears from the browser that a hit was opened: by a script where there is one, else by the link's {@code ping}, which not every browser
 * sends. The link itself stays plain: no detour over a slow line, nothing to strip when it is copied, no cookie.
 */
@WebServlet("/opened")
public class Clicks extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient QuestionLog questions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String rank = Optional.ofNullable(request.getParameter("rank")).orElse("");
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        // Neither can be made up by a form on somebody else's page.
        boolean ours = type.startsWith("text/ping") || "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        if (ours && rank.matches("\\d{1,3}")) {
            questions.opened(Integer.parseInt(rank));
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
