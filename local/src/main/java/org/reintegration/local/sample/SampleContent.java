package org.reintegration.local.sample;

import java.io.IOException;
import java.util.List;

/** One part of the sample content (people, catalogue, lessons ...), told to the portal the way its users would tell it. */
public interface SampleContent {

    /** What is being loaded, in a word or two. */
    String name();

    /** Whether people may already use the portal while this part is still being loaded. */
    default boolean canWait() {
        return false;
    }

    /** Does nothing when the portal has this part already. */
    void load(PortalAccess portal) throws IOException, InterruptedException;

    /** Takes this part away again and nothing else. */
    void clear(PortalAccess portal) throws IOException, InterruptedException;

    /** All parts, in the order they need each other. */
    static List<SampleContent> all() {
        return List.of(
                new SamplePeople(),
                new SampleCatalogue(),
                new SampleRecords(),
                new SampleUse(),
                new SampleCommunity(),
                new SampleFund());
    }
}
