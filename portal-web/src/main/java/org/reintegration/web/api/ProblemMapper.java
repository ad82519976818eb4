package org.reintegration.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Every error of the API leaves as a problem in the reader's language; what we broke is logged and told without its insides. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Inject
    Caller caller;

    @Inject
    Words words;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refusal> refusal = Refusals.in(thrown);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException invalid) {
                return invalid(invalid);
            }
            if (cause instanceof JsonbException || cause instanceof JsonException) {
                return problem(Status.BAD_REQUEST, ApiRule.THE_INPUT_CAN_BE_READ);
            }
        }
        if (thrown instanceof WebApplicationException answered) {
            return answered(answered);
        }
        LOG.log(Level.SEVERE, thrown, () -> "The API failed");
        return problem(Status.INTERNAL_SERVER_ERROR, ApiRule.NOTHING_BROKE_ON_OUR_SIDE);
    }

    /** Whoever asked too often hears when to ask again: the rule's only value is a number of minutes. */
    private Response refused(Refusal refusal) {
        Response response = Problem.of(refusal, words, caller.language()).response();
        if (refusal.kind() == Refusal.Kind.TOO_MANY
                && !refusal.details().isEmpty()
                && refusal.details().get(0) instanceof Number minutes) {
            response.getHeaders().putSingle("Retry-After", minutes.longValue() * 60);
        }
        return response;
    }

    private Response answered(WebApplicationException answered) {
        Response given = answered.getResponse();
        if (given.hasEntity() || given.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return given;
        }
        ApiRule rule = switch (given.getStatus()) {
            case 404 -> ApiRule.THE_ADDRESS_EXISTS;
            case 405 -> ApiRule.THE_METHOD_IS_KNOWN_HERE;
            case 406, 415 -> ApiRule.THE_MEDIA_TYPE_IS_KNOWN_HERE;
            default -> given.getStatus() < 500 ? ApiRule.THE_INPUT_CAN_BE_READ : ApiRule.NOTHING_BROKE_ON_OUR_SIDE;
        };
        return Problem.of(given.getStatusInfo(), rule, words.of(rule, caller.language()), Map.of())
                .response();
    }

    private Response invalid(ConstraintViolationException invalid) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            errors.merge(field(violation), violation.getMessage(), (one, other) -> one + "; " + other);
        }
        return Problem.of(
                        Status.BAD_REQUEST,
                        ApiRule.THE_INPUT_FITS,
                        words.of(ApiRule.THE_INPUT_FITS, caller.language()),
                        errors)
                .response();
    }

    /** The path inside the record, without the method and its parameter: title, not draft.draft.title. */
    private static String field(ConstraintViolation<?> violation) {
        String[] path = violation.getPropertyPath().toString().split("\\.", 3);
        return path[path.length - 1];
    }

    private Response problem(Status status, ApiRule rule) {
        return Problem.of(status, rule, words.of(rule, caller.language()), Map.of())
                .response();
    }
}
