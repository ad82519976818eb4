package org.reintegration.web.members;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.members.accounts.AccountMove;
import org.reintegration.members.accounts.MemberDesk;
import org.reintegration.members.accounts.MemberView;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind one member as an administrator tends them: roles with their limits, suspension. */
@Named
@ViewScoped
public class MemberPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MemberDesk desk;

    @Inject
    transient Pressed pressed;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String id = "";
    private String role = Role.CONTRIBUTOR.name();
    private String region = "";
    private String reason = "";
    private transient @Nullable MemberView member;

    public void act() {
        member = desk.view(caller.actor(), id);
        pressed.number("revoke", grant -> {
            member = desk.revoke(caller.actor(), id, grant);
            visit.say("members.admin.revoked");
        });
    }

    public void grant() {
        Role chosen = Role.valueOf(role);
        Grant grant = region.isEmpty() ? Grant.everywhere(chosen) : Grant.within(chosen, Scope.region(region));
        member = desk.grant(caller.actor(), id, grant);
        visit.say("members.admin.granted");
    }

    public void suspend() {
        member = desk.suspend(caller.actor(), id, reason);
        reason = "";
        visit.say("members.admin.suspended");
    }

    public void restore() {
        member = desk.restore(caller.actor(), id);
        visit.say("members.admin.restored");
    }

    public MemberView getMember() {
        MemberView known = member;
        if (known == null) {
            known = desk.view(caller.actor(), id);
            member = known;
        }
        return known;
    }

    public boolean isSuspendable() {
        return getMember().moves().contains(AccountMove.SUSPEND);
    }

    public boolean isRestorable() {
        return getMember().moves().contains(AccountMove.RESTORE);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
