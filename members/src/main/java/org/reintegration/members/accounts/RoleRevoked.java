package org.reintegration.members.accounts;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** A role was taken back from a member. */
public record RoleRevoked(long account, Role role) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("role-revoked", new MemberId(account), "profile", Map.of("role", role.slug())));
    }
}
