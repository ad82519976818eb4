package org.reintegration.members.organisations;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.notices.Notice;
import org.reintegration.kernel.notices.Notifies;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;

/** A member named an organisation that the register does not have. */
public record OrganisationProposed(
        long organisation, String name, @Nullable Long by) implements Notifies {

    @Override
    public List<Notice> notices() {
        Long member = by;
        return List.of(Notice.toRole(
                "organisation-proposed",
                Role.EDITOR,
                List.of(),
                member == null ? null : new MemberId(member),
                "admin/organisations",
                Map.of("name", name)));
    }
}
