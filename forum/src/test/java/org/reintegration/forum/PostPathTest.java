package org.reintegration.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PostPathTest {

    /** As the database compares under the collation "C". */
    private static final Comparator<String> BYTES = (one, other) ->
            Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

    private record Node(int no, int parent, String path, int depth) {}

    @Property
    void comparing_paths_of_siblings_compares_their_numbers(
            @ForAll @IntRange(min = 1) int one, @ForAll @IntRange(min = 1) int other) {
        assertThat(Integer.signum(BYTES.compare(PostPath.root(one), PostPath.root(other))))
                .isEqualTo(Integer.signum(Integer.compare(one, other)));
    }

    @Property
    void sorting_by_path_is_reading_the_tree_from_its_root(@ForAll @Size(max = 120) List<Integer> parents) {
        List<Node> posts = grow(parents);
        List<Integer> byPath = posts.stream()
                .sorted(Comparator.comparing(Node::path, BYTES))
                .map(Node::no)
                .toList();
        List<Integer> walked = new ArrayList<>();
        walk(posts, 0, walked);
        assertThat(byPath).isEqualTo(walked);
    }

    @Property(tries = 5)
    void a_chain_of_any_length_keeps_its_path_short_and_every_answer_behind_what_it_answers(
            @ForAll @IntRange(min = 201, max = 1500) int length) {
        String path = PostPath.root(1);
        int depth = 0;
        for (int no = 2; no <= length; no++) {
            String below = PostPath.below(path, depth, no);
            assertThat(BYTES.compare(path, below)).isNegative();
            path = below;
            depth = PostPath.depthBelow(depth);
        }
        assertThat(path.length()).isLessThan(1300);
        assertThat(depth).isEqualTo(PostPath.DEEPEST);
    }

    private static List<Node> grow(List<Integer> parents) {
        List<Node> posts = new ArrayList<>();
        posts.add(new Node(1, 0, PostPath.root(1), 0));
        for (int parent : parents) {
            Node above = posts.get(Math.floorMod(parent, posts.size()));
            int no = posts.size() + 1;
            posts.add(new Node(
                    no,
                    above.no(),
                    PostPath.below(above.path(), above.depth(), no),
                    PostPath.depthBelow(above.depth())));
        }
        return posts;
    }

    private static void walk(List<Node> posts, int parent, List<Integer> walked) {
        for (Node post : posts) {
            if (post.parent() == parent) {
                walked.add(post.no());
                walk(posts, post.no(), walked);
            }
        }
    }
}
