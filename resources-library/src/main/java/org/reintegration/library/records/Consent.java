package org.reintegration.library.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the people a record tells of agreed to its publication.
 *
 * @param state id in the vocabulary of consents; null while it was not said
 * @param how in whose words and by whom they were asked, for the library's people alone
 * @param date when they agreed
 */
public record Consent(
        @Nullable String state, String how, @Nullable LocalDate date) {

    private static final String NOT_OBTAINED = "not-obtained";

    public Consent(@Nullable String state, @Nullable String how, @Nullable LocalDate date) {
        this.state = Given.orNull(state);
        this.how = Given.text(how);
        this.date = date;
    }

    boolean isEmpty() {
        return state == null && how.isEmpty() && date == null;
    }

    /** That it was recorded is for everybody, how and from whom for nobody but those who may see the work. */
    @Nullable Consent forReaders() {
        return state == null || state.equals(NOT_OBTAINED) ? null : new Consent(state, "", null);
    }
}
