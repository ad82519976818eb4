package org.reintegration.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.members.accounts.GrantView;
import org.reintegration.members.accounts.OwnProfile;
import org.reintegration.members.accounts.ProfileService;
import org.reintegration.members.notices.NoticeDesk;
import org.reintegration.members.notices.NoticeView;
import org.reintegration.members.signin.ApiTokens;
import org.reintegration.members.signin.SessionView;
import org.reintegration.members.signin.Sessions;
import org.reintegration.members.signin.TokenView;

/** Hands a member everything this room keeps about them. */
@ApplicationScoped
public class OwnData {

    /** What is kept about a member here. */
    public record Export(
            Instant at,
            OwnProfile profile,
            List<GrantView> roles,
            List<SessionView> sessions,
            List<TokenView> tokens,
            List<NoticeView> notices) {}

    private static final int NOTICES = 100;

    @Inject
    ProfileService profiles;

    @Inject
    Sessions sessions;

    @Inject
    ApiTokens tokens;

    @Inject
    NoticeDesk notices;

    @Inject
    Clock clock;

    @Transactional
    public Export export(Actor actor) {
        return new Export(
                clock.instant(),
                profiles.own(actor),
                profiles.ownRoles(actor),
                sessions.of(actor, 0),
                tokens.of(actor),
                allNotices(actor));
    }

    private List<NoticeView> allNotices(Actor actor) {
        List<NoticeView> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            Slice<NoticeView> slice = notices.newest(actor, after, NOTICES);
            all.addAll(slice.items());
            after = slice.next();
        }
        return all;
    }
}
