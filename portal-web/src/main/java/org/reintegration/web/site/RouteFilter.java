package org.reintegration.web.site;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.api.Problem;

/** Leads addresses such as {@code /fr/library/4k2j8m2x9q/title} to the view that answers; views have no address of their own. */
public class RouteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    transient Instance<Routes> rooms;

    @Inject
    transient Caller caller;

    @Inject
    @Any
    transient Instance<FormGuard> guards;

    private transient List<Route> routes = List.of();

    @Override
    public void init() {
        routes = rooms.stream().flatMap(room -> room.routes().stream()).toList();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        Optional<Language> language = Addresses.language(path);
        if (language.isPresent()) {
            try {
                route(Addresses.rest(path), request, response);
            } catch (Refusal refusal) {
                response.sendError(Problem.status(refusal.kind()).getStatusCode());
            }
        } else if (path.equals("/") || path.isEmpty()) {
            response.setHeader("Vary", "Accept-Language, Cookie");
            response.sendRedirect(caller.path(""));
        } else if (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void route(String rest, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.match(rest);
            if (values.isPresent()) {
                Optional<String> detour = detour(request, rest, route);
                if (detour.isPresent()) {
                    route(detour.get(), new QuietRequest(request), response);
                    return;
                }
                String query = request.getQueryString();
                caller.isAt(query == null ? rest : rest + "?" + query, route);
                request.getRequestDispatcher(view(route, values.get())).forward(request, response);
                return;
            }
        }
        caller.isAt("", null);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** Where a sent form must go first; a refused one is answered as a refused page. */
    private Optional<String> detour(HttpServletRequest request, String rest, Route route) {
        return request.getMethod().equals("POST")
                ? guards.stream()
                        .flatMap(guard -> guard.detour(request, rest, route).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static String view(Route route, Map<String, String> values) {
        String parameters = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        if (parameters.isEmpty()) {
            return route.view();
        }
        return route.view() + (route.view().contains("?") ? "&" : "?") + parameters;
    }
}
