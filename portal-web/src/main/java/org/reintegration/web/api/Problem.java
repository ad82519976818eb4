package org.reintegration.web.api;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.words.Words;

/**
 * An error as RFC 9457 tells it.
 *
 * @param type stable, made from the rule's name: {@code urn:reintegration:rule:nobody-publishes-their-own}
 * @param errors what to mend, by field; of a move that is not open, where the thing stands under {@code state}
 */
public record Problem(String type, String title, int status, String detail, Map<String, String> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final int COME_AGAIN_SECONDS = 5;
    private static final Jsonb JSON = JsonbBuilder.create();

    public static Problem of(Response.StatusType status, Rule rule, String detail, Map<String, String> errors) {
        return new Problem(
                "urn:reintegration:rule:" + rule.slug(),
                status.getReasonPhrase(),
                status.getStatusCode(),
                detail,
                errors);
    }

    public static Problem of(Refusal refusal, Words words, Language language) {
        String detail = words.of(refusal, language);
        String field = refusal.field();
        return of(
                status(refusal.kind()),
                refusal.rule(),
                detail,
                field == null ? told(refusal, words, language) : Map.of(field, detail));
    }

    private static Map<String, String> told(Refusal refusal, Words words, Language language) {
        Map<String, String> fields = new TreeMap<>();
        for (Object each : refusal.details()) {
            if (each instanceof FieldProblem problem) {
                fields.put(problem.field(), words.of(problem.rule(), language));
            }
        }
        return fields.isEmpty() ? standing(refusal) : fields;
    }

    /** A move that is not open is answered with where the thing stands now. */
    private static Map<String, String> standing(Refusal refusal) {
        boolean told = refusal.kind() == Refusal.Kind.CONFLICT
                && !refusal.details().isEmpty()
                && refusal.details().get(0) instanceof Enum<?>;
        return told ? Map.of("state", ((Enum<?>) refusal.details().get(0)).name()) : Map.of();
    }

    public static Response.Status status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> Response.Status.NOT_FOUND;
            case SIGN_IN_FIRST -> Response.Status.UNAUTHORIZED;
            case FORBIDDEN -> Response.Status.FORBIDDEN;
            case CONFLICT -> Response.Status.CONFLICT;
            case BAD_INPUT -> Response.Status.BAD_REQUEST;
            case TOO_LARGE -> Response.Status.REQUEST_ENTITY_TOO_LARGE;
            case UNSUPPORTED_MEDIA -> Response.Status.UNSUPPORTED_MEDIA_TYPE;
            case TOO_MANY -> Response.Status.TOO_MANY_REQUESTS;
            case PRECONDITION_REQUIRED -> Response.Status.PRECONDITION_REQUIRED;
            case UNAVAILABLE -> Response.Status.SERVICE_UNAVAILABLE;
        };
    }

    Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        if (status == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (status == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header("Retry-After", COME_AGAIN_SECONDS);
        }
        return response.build();
    }

    /** For refusals outside JAX-RS, such as a forged token at the door. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getWriter().write(JSON.toJson(this));
    }
}
