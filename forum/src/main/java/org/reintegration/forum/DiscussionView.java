package org.reintegration.forum;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.Slug;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;

/**
 * One page of a discussion as one reader sees it.
 *
 * @param posts of this page, in the order asked for
 * @param held posts that wait for a decision and are the reader's own or the reader's to decide on
 * @param mentioned people whom posts of this page name, by public id
 * @param firstUnread 0 when the reader has read everything
 * @param moves what this reader may do
 */
public record DiscussionView(
        String publicId,
        String groupId,
        String groupName,
        Visibility visibility,
        String title,
        Language language,
        Instant createdAt,
        boolean pinned,
        boolean locked,
        @Nullable Integer acceptedNo,
        int lastPublicNo,
        int publicPosts,
        Order order,
        Numbering page,
        List<PostView> posts,
        List<PostView> held,
        Map<String, Person> mentioned,
        Standing standing,
        Following following,
        int unread,
        int firstUnread,
        Set<DiscussionMove> moves) {

    /** Reading order. */
    public enum Order {
        TREE,
        TIME
    }

    /** Which page this is; a discussion has as many as it needs. */
    public record Numbering(int number, int size, long total) {

        public int pages() {
            return (int) Math.max(1, (total + size - 1) / size);
        }

        public boolean isFirst() {
            return number <= 1;
        }

        public boolean isLast() {
            return number >= pages();
        }
    }

    public String slug() {
        return Slug.of(title);
    }

    public String path() {
        return "discussions/" + publicId + "/" + slug();
    }

    public String groupPath() {
        return "community/" + groupId + "/" + Slug.of(groupName);
    }

    public boolean can(String move) {
        return moves.contains(DiscussionMove.valueOf(move));
    }

    public boolean isTree() {
        return order == Order.TREE;
    }
}
