package org.reintegration.kernel.people;

/** Where a role holds when it does not hold everywhere: one region, one group or one call. */
public record Scope(Kind kind, String value) {

    /** What a role can be limited to. */
    public enum Kind {
        REGION,
        GROUP,
        CALL
    }

    public static Scope region(String id) {
        return new Scope(Kind.REGION, id);
    }

    public static Scope group(long id) {
        return new Scope(Kind.GROUP, Long.toString(id));
    }

    public static Scope call(long id) {
        return new Scope(Kind.CALL, Long.toString(id));
    }
}
