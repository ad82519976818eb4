package org.reintegration.web.skos;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.EtagFilter;

/**
 * The addresses of vocabularies and terms. {@code /vocabularies/themes/debt} is the concept itself: it leads a reader to its page and a
 * program to {@code /vocabularies/themes/debt.ttl} or {@code .jsonld}.
 */
@WebServlet(Skos.ADDRESS + "*")
public class SkosServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Skos skos;

    @Inject
    transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        Optional<RdfFormat> format = RdfFormat.ofAddress(path);
        String named = format.map(
                        one -> path.substring(0, path.length() - one.extension().length()))
                .orElse(path);
        Optional<List<Statement>> statements = statements(named);
        if (statements.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (format.isPresent()) {
            write(format.get(), statements.get(), request, response);
        } else {
            lead(named, request, response);
        }
    }

    private Optional<List<Statement>> statements(String named) {
        int slash = named.indexOf('/');
        return slash < 0 ? skos.scheme(named) : skos.term(named.substring(0, slash), named.substring(slash + 1));
    }

    /** The concept is no document: whoever asks for it is shown the one that speaks of it. */
    private void lead(String named, HttpServletRequest request, HttpServletResponse response) {
        String accept = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        response.setHeader("Vary", "Accept, Accept-Language, Cookie");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                Wanted.by(accept)
                        .map(format -> Skos.ADDRESS + named + format.extension())
                        .orElseGet(() -> page(named)));
    }

    private String page(String named) {
        String theme = Skos.THEMES + "/";
        return caller.path(named.startsWith(theme) ? "vocabulary/" + named.substring(theme.length()) : "vocabulary");
    }

    private static void write(
            RdfFormat format, List<Statement> statements, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = format.write(statements).getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + EtagFilter.hash(body) + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
