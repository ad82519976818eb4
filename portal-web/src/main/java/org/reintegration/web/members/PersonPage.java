package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Role;
import org.reintegration.members.accounts.Directory;
import org.reintegration.members.accounts.PublicProfile;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the profile of a member as others see it. */
@Named
@RequestScoped
public class PersonPage {

    @Inject
    Directory directory;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable PublicProfile person;

    public void load() {
        PublicProfile found = directory.profile(
                caller.actor(), Optional.ofNullable(request.getParameter("id")).orElse(""));
        person = found;
        String slug = Slug.of(found.name());
        if (!slug.equals(request.getParameter("slug"))) {
            visit.leadForGoodTo("members/" + found.publicId() + "/" + slug);
        }
    }

    public @Nullable PublicProfile getPerson() {
        return person;
    }

    public List<Role> getRoles() {
        PublicProfile found = person;
        return found == null ? List.of() : directory.rolesShown(found.id());
    }

    public boolean isOwn() {
        PublicProfile found = person;
        return found != null && caller.actor().is(found.id());
    }
}
