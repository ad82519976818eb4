package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupSummary;
import org.reintegration.web.site.Caller;

/** Behind the list of groups. */
@Named
@RequestScoped
public class GroupsPage {

    @Inject
    GroupService groups;

    @Inject
    Caller caller;

    private @Nullable List<GroupSummary> list;

    public List<GroupSummary> getGroups() {
        List<GroupSummary> known = list;
        if (known == null) {
            known = groups.list(caller.actor());
            list = known;
        }
        return known;
    }

    public boolean isOpener() {
        return groups.mayOpen(caller.actor());
    }
}
