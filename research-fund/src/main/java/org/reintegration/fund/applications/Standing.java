package org.reintegration.fund.applications;

import java.util.Set;
import org.reintegration.kernel.people.MemberId;

/**
 * Who is who for one application.
 *
 * @param team lead and co-applicants
 * @param writers those of the team who may write
 * @param rankers who froze the ranking or proposed the outcome
 * @param involved who acted on it before; looked up once there is an appeal
 */
record Standing(
        long callId,
        MemberId lead,
        Set<MemberId> team,
        Set<MemberId> writers,
        Set<MemberId> rankers,
        Set<MemberId> involved) {}
