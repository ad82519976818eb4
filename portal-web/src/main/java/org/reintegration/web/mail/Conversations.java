package org.reintegration.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.reintegration.forum.DiscussionService;
import org.reintegration.forum.InboxService;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.notices.Mailing;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.notices.Letter;
import org.reintegration.members.signin.Signatures;
import org.reintegration.web.site.Settings;

/** Mails that belong to a conversation: their words as they stand when the mail goes out, and the way to hear no more of it. */
@ApplicationScoped
public class Conversations {

    private static final String PURPOSE = "leave-list";

    @Inject
    DiscussionService discussions;

    @Inject
    InboxService inbox;

    @Inject
    Signatures signatures;

    @Inject
    Settings settings;

    /** None when the post was held or removed meanwhile, or is no longer open to this member. */
    Optional<String> words(Letter letter, Mailing mailing) {
        return discussions.mail(reader(recipient(letter)), mailing.discussion(), mailing.post());
    }

    /** Where a mail client sends its one click. */
    String leaveAddress(Letter letter, Mailing mailing) {
        return settings.getPortalUrl() + "/api/v1/forum/unsubscribe?t=" + token(letter, mailing);
    }

    /** The page where a person does the same. */
    String leavePath(Letter letter, Mailing mailing) {
        return "community/unsubscribe?t=" + token(letter, mailing);
    }

    private String token(Letter letter, Mailing mailing) {
        String claim = recipient(letter) + "." + mailing.list();
        return URLEncoder.encode(claim + "." + signatures.sign(PURPOSE, claim), StandardCharsets.UTF_8);
    }

    /** Does what the signed word asks for; false when it is none of ours. */
    public boolean leave(String token) {
        if (!isOurs(token)) {
            return false;
        }
        String[] parts = token.split("\\.", -1);
        inbox.unsubscribe(reader(new MemberId(Long.parseLong(parts[0]))), parts[1]);
        return true;
    }

    public boolean isOurs(String token) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !signatures.isSigned(PURPOSE, token.substring(0, end), token.substring(end + 1))) {
            return false;
        }
        String[] claim = token.substring(0, end).split("\\.", -1);
        return claim.length == 2 && claim[0].matches("\\d{1,18}") && PublicId.isOne(claim[1]);
    }

    private static MemberId recipient(Letter letter) {
        return Objects.requireNonNull(letter.recipient(), "A notice has a recipient");
    }

    private static Actor reader(MemberId member) {
        return Actor.member(member, Set.of());
    }
}
