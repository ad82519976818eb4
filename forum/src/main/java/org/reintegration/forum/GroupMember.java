package org.reintegration.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Person;

/** Somebody in a group, or invited to it; the person is null when they left the portal. */
public record GroupMember(MemberId id, @Nullable Person person, Standing part, Instant since) {}
