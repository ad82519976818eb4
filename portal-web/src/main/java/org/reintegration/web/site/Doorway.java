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
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.api.Problem;
import org.reintegration.web.health.Figures;
import org.reintegration.web.statements.StatementCount;
import org.reintegration.web.words.Words;

/** Every request passes here first: it gets its headers, its language and its sender. */
public class Doorway extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    @Any
    transient Instance<Identification> identifications;

    @Inject
    transient Words words;

    @Inject
    transient Figures figures;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        StatementCount.begin();
        try {
            receive(request, response, chain);
        } finally {
            figures.answered(
                    kind(Addresses.asked(request)), response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static String kind(String path) {
        return path.startsWith("/api/") ? "api" : Addresses.language(path).isPresent() ? "page" : "asset";
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        Headers.secure(response);
        String path = Addresses.asked(request);
        if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            caller.speaks(wished(request));
            for (Identification identification : identifications) {
                Optional<Identity> identity = identification.identify(request, response);
                if (identity.isPresent()) {
                    caller.is(identity.get());
                    break;
                }
            }
        } catch (Refusal refusal) {
            Problem.of(refusal, words, caller.language()).write(response);
            return;
        }
        caller.speaks(spoken(request, path));
        chain.doFilter(request, response);
    }

    /** The address decides; the API takes Accept-Language; {@code /} takes the account's language first. */
    private Language spoken(HttpServletRequest request, String path) {
        return Addresses.language(path).orElseGet(() -> caller.preferred().orElseGet(() -> wished(request)));
    }

    private static Language wished(HttpServletRequest request) {
        for (Locale locale : Collections.list(request.getLocales())) {
            Optional<Language> language = Language.of(locale);
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.DEFAULT;
    }
}
