package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.reintegration.web.site.Caller;

/** The ways between the pages of a member's own account. */
@Named
@RequestScoped
public class AccountNav {

    /** One way; {@code here} when it leads to this very page. */
    public record Step(String path, String words, boolean here) {}

    @Inject
    Caller caller;

    public List<Step> getSteps() {
        String here = caller.getRest().split("\\?", 2)[0];
        return Stream.of(
                        "profile",
                        "notices",
                        "search/saved",
                        "profile/password",
                        "profile/sessions",
                        "profile/tokens",
                        "profile/data")
                .map(path -> new Step(path, "members.nav." + path.substring(path.indexOf('/') + 1), path.equals(here)))
                .toList();
    }
}
