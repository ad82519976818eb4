package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Organisations.Organisation;
import org.reintegration.members.accounts.GrantView;
import org.reintegration.members.accounts.OwnProfile;
import org.reintegration.members.accounts.ProfileDraft;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.organisations.OrganisationRegister;
import org.reintegration.members.signin.Sessions;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind a member's own profile. */
@Named
@RequestScoped
public class ProfilePage {

    @Inject
    ProfileService profiles;

    @Inject
    OrganisationRegister register;

    @Inject
    Sessions sessions;

    @Inject
    Arrival arrival;

    @Inject
    Door door;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    private @Nullable OwnProfile profile;
    private @Nullable List<Organisation> organisations;
    private @Nullable List<GrantView> roles;
    private final ProfileForm form = new ProfileForm();

    /** Fills the form with what is stored; what was typed wins over it. */
    public void load() {
        form.fill(getProfile());
    }

    public void save() {
        ProfileDraft draft = form.draft();
        OwnProfile saved = profiles.edit(caller.actor(), draft);
        profile = saved;
        form.fillAnew(saved);
        visit.say("members.profile.saved");
    }

    public void signOut() {
        arrival.secret().ifPresent(sessions::end);
        door.close();
        visit.leadTo("");
    }

    public OwnProfile getProfile() {
        OwnProfile known = profile;
        if (known == null) {
            known = profiles.own(caller.actor());
            profile = known;
        }
        return known;
    }

    public ProfileForm getForm() {
        return form;
    }

    public List<GrantView> getRoles() {
        List<GrantView> known = roles;
        if (known == null) {
            known = profiles.ownRoles(caller.actor());
            roles = known;
        }
        return known;
    }

    public List<Organisation> getOrganisations() {
        List<Organisation> known = organisations;
        if (known == null) {
            known = register.all();
            organisations = known;
        }
        return known;
    }

    /** The organisation that the address suggests, while none is chosen. */
    public @Nullable Organisation getSuggested() {
        return getProfile().organisation() == null
                ? register.suggestedBy(getProfile().email()).orElse(null)
                : null;
    }
}
