package org.reintegration.members.accounts;

import java.util.List;
import java.util.Map;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** A member was given a role. */
public record RoleGranted(long account, Role role) implements Notifies {

    @Override
    public List<Notice> notices() {
        return List.of(Notice.to("role-granted", new MemberId(account), "profile", Map.of("role", role.slug())));
    }
}
