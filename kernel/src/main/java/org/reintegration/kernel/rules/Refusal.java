package org.reintegration.kernel.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The domain says no and names the rule; API and pages find the words for it in the reader's language. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the refusal is answered: 404, 401, 403, 409, 400, 413, 415, 428, 429 or 503 on the API. */
    public enum Kind {
        NOT_FOUND,
        SIGN_IN_FIRST,
        FORBIDDEN,
        CONFLICT,
        BAD_INPUT,
        TOO_LARGE,
        UNSUPPORTED_MEDIA,
        PRECONDITION_REQUIRED,
        TOO_MANY,
        UNAVAILABLE
    }

    /** Rules that hold in every room. */
    public enum Common implements Rule {
        IT_EXISTS_AND_YOU_MAY_SEE_IT,
        SIGN_IN_FIRST,
        NOBODY_CHANGED_IT_MEANWHILE,
        THE_VERSION_SEEN_IS_NAMED,
        THE_VALUE_IS_KNOWN,
        THE_REQUEST_CAN_BE_READ
    }

    private final Kind kind;
    private final transient Rule rule;
    private final transient @Nullable String field;
    private final transient List<Object> details;

    private Refusal(Kind kind, Rule rule, @Nullable String field, Object... details) {
        super(kind + ": " + rule + (field == null ? "" : " (" + field + ")"));
        this.kind = kind;
        this.rule = rule;
        this.field = field;
        this.details = List.of(details);
    }

    /** Also for what is there but not for this reader: a refusal must not tell that it exists. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, null);
    }

    public static Refusal signInFirst() {
        return new Refusal(Kind.SIGN_IN_FIRST, Common.SIGN_IN_FIRST, null);
    }

    public static Refusal forbidden(Rule rule) {
        return new Refusal(Kind.FORBIDDEN, rule, null);
    }

    public static Refusal conflict(Rule rule, Object... details) {
        return new Refusal(Kind.CONFLICT, rule, null, details);
    }

    /** Somebody else saved first: what was typed must be kept and both shown. */
    public static Refusal changedMeanwhile() {
        return conflict(Common.NOBODY_CHANGED_IT_MEANWHILE);
    }

    /** A value that a person can mend; {@code field} is the name the form and the API give it. */
    public static Refusal badInput(String field, Rule rule, Object... details) {
        return new Refusal(Kind.BAD_INPUT, rule, field, details);
    }

    /** Something that is not complete; the rule says what, each problem where. */
    public static Refusal incomplete(Rule rule, List<FieldProblem> problems) {
        return new Refusal(Kind.BAD_INPUT, rule, null, problems.toArray());
    }

    public static Refusal of(Kind kind, Rule rule, Object... details) {
        return new Refusal(kind, rule, null, details);
    }

    public Kind kind() {
        return kind;
    }

    public Rule rule() {
        return rule;
    }

    public @Nullable String field() {
        return field;
    }

    /** Values for the placeholders of the rule's words. */
    public List<Object> details() {
        return details;
    }
}
