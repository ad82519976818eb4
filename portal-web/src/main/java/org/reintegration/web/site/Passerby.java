package org.reintegration.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The person behind a request, for what is counted and for nothing else.
 *
 * <p>Robots are told by words of the name they give themselves. A short list of words is kept here rather than a library: lists of names
 * grow stale with every new robot, while honest ones say what they are, and dishonest ones stand on no list.
 */
@ApplicationScoped
public class Passerby {

    /** Words in the names of programs that read on their own; a maker of telephones is called Cubot. */
    private static final Pattern ROBOT = Pattern.compile(
            "(?<!cu)bot|crawl|spider|slurp|preview|monitor|scrap|fetch|archiv|check|valid|feed|headless|lighthouse|facebookexternal|whatsapp/"
                    + "|curl|wget|python|java[-/ ]|okhttp|go-http|http-?client|libwww|perl|ruby|php|axios|node",
            Pattern.CASE_INSENSITIVE);

    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
    private static final Pattern AHEAD = Pattern.compile("prefetch|prerender|preview", Pattern.CASE_INSENSITIVE);

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    /** What tells this person apart from others today: to be hashed at once and never kept. Empty when nobody is reading. */
    public Optional<String> person() {
        if (!isSomebody(request.getMethod(), request::getHeader)) {
            return Optional.empty();
        }
        return Optional.of(
                caller.isMember()
                        ? "member " + caller.actor().id()
                        : "visitor " + request.getRemoteAddr() + " " + request.getHeader("User-Agent"));
    }

    /** Whether a member's program asks, with its token, and not the member. */
    public boolean isProgram() {
        String authorization = request.getHeader("Authorization");
        return caller.isMember()
                && authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }

    /** Whether something is handed over at all, rather than headers or nothing. */
    public boolean isGiven() {
        return request.getMethod().equals("GET");
    }

    /** No robot, nothing fetched ahead by a browser whose reader may never come to it, no question after headers alone. */
    static boolean isSomebody(String method, UnaryOperator<@Nullable String> header) {
        String browser = header.apply("User-Agent");
        return method.equals("GET")
                && browser != null
                && !browser.isBlank()
                && !ROBOT.matcher(browser).find()
                && PURPOSES.stream().noneMatch(name -> isAhead(header.apply(name)));
    }

    private static boolean isAhead(@Nullable String purpose) {
        return purpose != null && AHEAD.matcher(purpose).find();
    }
}
