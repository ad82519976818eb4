package org.reintegration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.kernel.rules.Refusal;

/** The contract of stores on a directory, and what a full disk leaves behind: nothing. */
class DirectoryStoreTest extends FileStoreContract {

    @TempDir
    Path root;

    @Override
    FileStore store() {
        return new DirectoryStore(root, 0);
    }

    @Test
    void a_full_disk_is_told_and_leaves_nothing_half_done() throws IOException {
        FileStore full = new DirectoryStore(root, Long.MAX_VALUE);

        assertThatThrownBy(() -> full.put(new ByteArrayInputStream(bytes("no room"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(FileRule.THE_STORE_HAS_ROOM);
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE);
                });
        assertThatThrownBy(() -> full.putPiece("4k2j8m2x9q", 0, bytes("no room")))
                .isInstanceOf(Refusal.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void a_disk_that_fills_up_while_content_arrives_is_told_as_full() {
        assertThat(DirectoryStore.refusal(new IOException("No space left on device"))
                        .rule())
                .isEqualTo(FileRule.THE_STORE_HAS_ROOM);
        assertThat(DirectoryStore.refusal(new IOException("Input/output error")).rule())
                .isEqualTo(FileRule.THE_STORE_ANSWERS);
    }

    @Test
    void nothing_stays_aside_once_content_is_in_or_was_broken_off() throws IOException {
        put("kept");
        content_that_breaks_off_on_its_way_in_leaves_nothing();

        assertThat(files()).singleElement().asString().contains("/objects/");
    }

    @Test
    void names_that_lead_elsewhere_are_never_looked_up() {
        for (String name : List.of("../../etc/passwd", "", "ABC", "0".repeat(63))) {
            assertThatThrownBy(() -> store().open(name, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> store().putPiece("../x", 0, bytes("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
