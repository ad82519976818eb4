package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.WorkItem;
import org.reintegration.library.translations.TranslationItem;
import org.reintegration.library.translations.TranslationReading;
import org.reintegration.web.site.Caller;

/** Behind a member's desk: everything the member has written or is translating, what waits for a second reader, and the ways to the library's screens. */
@Named
@RequestScoped
public class DraftsPage {

    private static final int SIZE = 50;

    @Inject
    DraftService drafts;

    @Inject
    Caller caller;

    @Inject
    TranslationReading translations;

    @Inject
    Asked asked;

    private Slice<WorkItem> items = new Slice<>(List.of(), null);
    private Slice<TranslationItem> translated = new Slice<>(List.of(), null);

    public void load() {
        items = drafts.mine(caller.actor(), asked.text("after"), SIZE);
        translated = translations.inHand(caller.actor(), caller.language(), asked.text("translation"), SIZE);
    }

    public Slice<TranslationItem> getTranslations() {
        return translated;
    }

    public Slice<WorkItem> getItems() {
        return items;
    }

    /** Whether the caller may write in the library. */
    public boolean isWriter() {
        return caller.holds("CONTRIBUTOR") || caller.holds("EDITOR") || caller.holds("LIBRARY_REVIEWER");
    }

    public boolean isLibrarian() {
        return caller.holds("EDITOR") || caller.holds("LIBRARY_REVIEWER");
    }
}
