package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.People;
import org.reintegration.kernel.people.Person;
import org.reintegration.web.site.Caller;

/** Behind the audit: acts with the names of those who did them, looked up now, since the record keeps ids only. */
@Named
@RequestScoped
public class AuditPage {

    private static final int PAGE = 50;

    @Inject
    Audit audit;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private Slice<Audit.Entry> acts = new Slice<>(List.of(), null);
    private Map<MemberId, Person> names = Map.of();

    public void load() {
        String before = request.getParameter("before");
        Long start = before != null && before.matches("\\d{1,18}") ? Long.valueOf(before) : null;
        acts = audit.newest(caller.actor(), start, PAGE);
        names = people.named(acts.items().stream()
                .map(Audit.Entry::actor)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    public Slice<Audit.Entry> getActs() {
        return acts;
    }

    /** The name of whoever did it; null when the portal itself did, the bare id when the person is gone. */
    public @Nullable String name(Audit.Entry act) {
        MemberId actor = act.actor();
        if (actor == null) {
            return null;
        }
        Person person = names.get(actor);
        return person == null ? "#" + actor : person.name();
    }
}
