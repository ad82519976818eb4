package org.reintegration.benchmarks;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Words;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Readers;
import org.reintegration.kernel.text.Language;

/** A discussion that nobody held. */
record MadeDiscussion(
        long id, String publicId, int group, String title, Language language, Instant createdAt, List<Post> posts) {

    private static final int SUMMARY = 300;

    /** What the forum would tell search of it. */
    SearchDocument document(String groupName, boolean publicly) {
        Map<Language, StringBuilder> said = new EnumMap<>(Language.class);
        posts.forEach(post -> said.computeIfAbsent(post.language(), spoken -> new StringBuilder())
                .append(post.source())
                .append("\n\n"));
        Map<Language, Words> words = new EnumMap<>(Language.class);
        said.forEach((spoken, text) -> words.put(
                spoken, new Words(title, text.substring(0, Math.min(SUMMARY, text.length())), text.toString())));
        return new SearchDocument(
                new ContentRef("discussion", id),
                publicId,
                null,
                "discussions/" + publicId + "/" + Slug.of(title),
                language,
                null,
                words,
                Map.of(),
                Map.of("group", groupName),
                Set.of(publicly ? Readers.EVERYONE : Readers.MEMBERS),
                createdAt,
                createdAt);
    }

    /**
     * One thing said.
     *
     * @param path its place in the tree, as the forum keeps it
     */
    record Post(int no, int parentNo, String path, int depth, Language language, String source) {}
}
