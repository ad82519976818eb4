package org.reintegration.kernel.people;

/** A member, named from outside the members room. */
public record MemberId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
