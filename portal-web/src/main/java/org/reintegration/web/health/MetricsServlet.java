package org.reintegration.web.health;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.reintegration.web.site.Settings;

/** The figures for whoever holds METRICS_TOKEN; without the setting the address does not exist. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Settings settings;

    @Inject
    transient Figures figures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = settings.metricsToken();
        if (token.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!same("Bearer " + token.get(), Optional.ofNullable(request.getHeader("Authorization")))) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setContentType("text/plain; version=0.0.4");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(figures.text());
        }
    }

    private static boolean same(String wanted, Optional<String> given) {
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.UTF_8), given.orElse("").getBytes(StandardCharsets.UTF_8));
    }
}
