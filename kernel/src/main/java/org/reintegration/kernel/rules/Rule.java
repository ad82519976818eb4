package org.reintegration.kernel.rules;

import java.util.Locale;

/** A rule of the domain, named so that a refusal explains itself. Each room lists its rules in one enum. */
public interface Rule {

    String name();

    /** The rule as it stands in keys of words and in problem types: {@code nobody-publishes-their-own}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
