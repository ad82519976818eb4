package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.library.analytics.FigureLog;
import org.reintegration.library.records.Holding;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Passerby;

/** Tells the count of the library that somebody reads a record or takes a file: a person, or a member's program with its token. */
@ApplicationScoped
public class Readership {

    @Inject
    FigureLog figures;

    @Inject
    Passerby passerby;

    @Inject
    Caller caller;

    /** This record is about to be shown. */
    void opened(Holding record) {
        if (!passerby.isProgram()) {
            passerby.person().ifPresent(person -> figures.viewed(caller.actor(), person, record));
        } else if (passerby.isGiven()) {
            figures.called(caller.actor(), record);
        }
    }

    /** The first byte of this file is about to leave. */
    public void took(AttachedFile file) {
        if (passerby.isProgram()) {
            figures.downloadedByProgram(caller.actor(), file);
        } else {
            passerby.person().ifPresent(person -> figures.downloaded(caller.actor(), person, file));
        }
    }
}
