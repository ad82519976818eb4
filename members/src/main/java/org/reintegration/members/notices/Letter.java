package org.reintegration.members.notices;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.members.accounts.Letterhead;
import org.reintegration.members.signin.Secret;

/**
 * A mail to write and send.
 *
 * @param id the same whenever the same mail is sent again, so that a mailbox can tell
 * @param words names the words: {@code account.reset} or {@code notice.lesson-submitted}
 * @param path where its link leads, after the language; null when there is none
 * @param secret what opens the link, to be put behind the path
 * @param details values for the placeholders of the words, by name
 * @param recipient the member it goes to; null for mails about an account, which may not exist yet
 */
public record Letter(
        String id,
        Letterhead to,
        String words,
        @Nullable String path,
        @Nullable Secret secret,
        Map<String, String> details,
        @Nullable MemberId recipient) {}
