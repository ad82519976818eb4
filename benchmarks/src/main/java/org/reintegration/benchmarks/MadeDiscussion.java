package org.reintegration.benchmarks;

import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.text.Language;

/** A discussion that nobody held. */
record MadeDiscussion(
        long id, String publicId, int group, String title, Language language, Instant createdAt, List<Post> posts) {

    /**
     * One thing said.
     *
     * @param path its place in the tree, as the forum keeps it
     */
    record Post(int no, int parentNo, String path, int depth, Language language, String source) {}
}
