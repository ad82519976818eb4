package org.reintegration.kernel.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Members to whom the portal writes without being asked at that moment; the members room answers. */
public interface Correspondents {

    /** Those who are active now, whatever they were before. */
    Map<MemberId, Correspondent> now(Collection<MemberId> members);

    /** Those among them who left for good, and whose things must go too. */
    Set<MemberId> gone(Collection<MemberId> members);
}
