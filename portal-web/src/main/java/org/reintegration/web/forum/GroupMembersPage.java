package org.reintegration.web.forum;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.forum.GroupMember;
import org.reintegration.forum.GroupService;
import org.reintegration.forum.GroupView;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the people of a group, for its facilitators: ask in, appoint, remove. */
@Named
@RequestScoped
public class GroupMembersPage {

    @Inject
    GroupService groups;

    @Inject
    Sent sent;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private String whom = "";
    private @Nullable GroupView view;
    private @Nullable List<GroupMember> members;

    public void load() {
        caller.actor().memberOrRefuse();
        if (!getView().can("INVITE")) {
            throw Refusal.notFound();
        }
        sent.pressed("appoint").ifPresent(id -> groups.appoint(caller.actor(), sent.text("id"), member(id)));
        sent.pressed("remove").ifPresent(id -> groups.remove(caller.actor(), sent.text("id"), member(id)));
    }

    private static MemberId member(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return new MemberId(Long.parseLong(id));
    }

    public void invite() {
        groups.invite(caller.actor(), sent.text("id"), whom);
        whom = "";
        visit.say("forum.invited");
    }

    public GroupView getView() {
        GroupView known = view;
        if (known == null) {
            known = groups.view(caller.actor(), sent.text("id"));
            view = known;
        }
        return known;
    }

    public List<GroupMember> getMembers() {
        List<GroupMember> known = members;
        if (known == null) {
            known = groups.members(caller.actor(), sent.text("id"));
            members = known;
        }
        return known;
    }

    public String getWhom() {
        return whom;
    }

    public void setWhom(String whom) {
        this.whom = whom;
    }
}
