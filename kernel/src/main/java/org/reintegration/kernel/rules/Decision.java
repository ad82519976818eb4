package org.reintegration.kernel.rules;

/** A policy's answer: yes, or no by a rule. Services enforce it; views ask it which buttons to show. */
public sealed interface Decision {

    /** Yes. */
    record Allowed() implements Decision {}

    /** No, and why. */
    record Denied(Rule rule) implements Decision {}

    static Decision allowed() {
        return new Allowed();
    }

    static Decision denied(Rule rule) {
        return new Denied(rule);
    }

    static Decision allowedIf(boolean condition, Rule otherwise) {
        return condition ? new Allowed() : denied(otherwise);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    default Decision and(Decision other) {
        return isAllowed() ? other : this;
    }

    default void orRefuse() {
        if (this instanceof Denied denied) {
            throw Refusal.forbidden(denied.rule());
        }
    }
}
