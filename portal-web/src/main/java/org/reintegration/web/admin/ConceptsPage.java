package org.reintegration.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.ConceptLine;
import org.reintegration.kernel.vocabulary.VocabularyDesk;
import org.reintegration.web.site.Caller;

/** Behind the list of concepts that an administrator edits: those whose id or names hold what was typed, merged ones too. */
@Named
@RequestScoped
public class ConceptsPage {

    private static final int SIZE = 50;

    @Inject
    VocabularyDesk desk;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private Slice<ConceptLine> slice = new Slice<>(List.of(), null);

    public void load() {
        caller.actor().memberOrRefuse();
        if (!desk.mayEdit(caller.actor())) {
            throw Refusal.notFound();
        }
        slice = desk.list(caller.actor(), getTyped(), caller.language(), text("after"), SIZE);
    }

    public List<ConceptLine> getLines() {
        return slice.items();
    }

    public String getTyped() {
        return text("q");
    }

    public boolean isBeginning() {
        return text("after").isEmpty();
    }

    public String getStart() {
        return caller.path("admin/vocabulary") + "?q=" + encoded(getTyped());
    }

    /** The address of what follows; null at the end. */
    public @Nullable String getNext() {
        String next = slice.next();
        return next == null ? null : getStart() + "&after=" + encoded(next);
    }

    private String text(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
