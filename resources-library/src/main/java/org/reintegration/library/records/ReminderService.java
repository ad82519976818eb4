package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.events.Outbox;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** Reminds whoever keeps a record waiting, and those who should ask whether a published one still holds; once for each step. */
@ApplicationScoped
@Transactional
public class ReminderService {

    private static final int AT_ONCE = 200;

    @Inject
    Reminders reminders;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** Sends what is due; on several nodes one does it and the next finds nothing left. Answers how many it sent. */
    public int remind(Actor actor) {
        Decision.allowedIf(actor.portal(), LibraryRule.THE_PORTAL_REMINDS).orRefuse();
        Instant now = clock.instant();
        reminders.lock();
        List<Reminders.Waiting> due = Stream.concat(
                        reminders.waiting(now, AT_ONCE).stream(), reminders.dueForReview(now, AT_ONCE).stream())
                .toList();
        int sent = 0;
        for (Reminders.Waiting waiting : due) {
            int step = waiting.patience().step(waiting.since(), now);
            if (step > waiting.reminded()) {
                Resource resource = waiting.version().resource();
                reminders.add(new Reminded(resource.id(), waiting.since(), step, now));
                outbox.add(reminder(waiting, step, now));
                sent++;
            }
        }
        return sent;
    }

    private static ResourceReminded reminder(Reminders.Waiting waiting, int step, Instant now) {
        Resource resource = waiting.version().resource();
        Patience patience = waiting.patience();
        boolean toEditors = step > 1 || patience == Patience.WAITS_FOR_AN_EDITOR;
        return switch (patience) {
            case WAITS_FOR_A_REVIEWER ->
                of(waiting, now, "library/desk/", null, toEditors ? Role.EDITOR : Role.LIBRARY_REVIEWER);
            case WAITS_FOR_ITS_REVIEWER, WAITS_FOR_AN_EDITOR ->
                of(waiting, now, "library/desk/", resource.reviewer(), toEditors ? Role.EDITOR : null);
            case WAITS_FOR_ITS_AUTHOR -> of(waiting, now, "library/drafts/", resource.author(), null);
            case IS_DUE_FOR_REVIEW -> of(waiting, now, "library/", resource.author(), Role.EDITOR);
        };
    }

    private static ResourceReminded of(
            Reminders.Waiting waiting, Instant now, String path, @Nullable MemberId person, @Nullable Role role) {
        ResourceVersion version = waiting.version();
        Resource resource = version.resource();
        return new ResourceReminded(
                resource.ref(),
                version.original().title(),
                "library-" + waiting.patience().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                path + resource.publicId(),
                Duration.between(waiting.since(), now).toDays(),
                person,
                role,
                resource.regions(),
                resource.author());
    }
}
