package org.reintegration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Refusal;

/** What every store of files keeps to. */
abstract class FileStoreContract {

    /** Of "what worked elsewhere", by sha256sum. */
    private static final String HASH = "526d09a52a0f5bed60e3d20a3b0e5e908ade98c94c4409ecd8c62aadee4bfd84";

    abstract FileStore store();

    @Test
    void what_is_put_comes_back_under_its_hash_whole_or_from_any_byte() throws IOException {
        Blob blob = put("what worked elsewhere");

        assertThat(blob).isEqualTo(new Blob(HASH, 21));
        assertThat(read(store().open(blob.sha256(), 0))).isEqualTo("what worked elsewhere");
        assertThat(read(store().open(blob.sha256(), 5))).isEqualTo("worked elsewhere");
        assertThat(store().has(blob.sha256())).isTrue();
    }

    @Test
    void the_same_content_twice_is_kept_once_and_is_gone_when_it_is_deleted() throws IOException {
        Blob one = put("twice");
        Blob two = put("twice");

        assertThat(two).isEqualTo(one);
        store().delete(one.sha256());

        assertThat(store().has(one.sha256())).isFalse();
        assertThatThrownBy(() -> store().open(one.sha256(), 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        store().delete(one.sha256());
    }

    @Test
    void pieces_of_an_upload_come_back_by_number_can_be_sent_again_and_go_together() throws IOException {
        store().putPiece("4k2j8m2x9q", 0, bytes("one"));
        store().putPiece("4k2j8m2x9q", 1, bytes("tw"));
        store().putPiece("4k2j8m2x9q", 1, bytes("two"));
        store().putPiece("another222", 0, bytes("other"));

        assertThat(read(store().openPiece("4k2j8m2x9q", 0))).isEqualTo("one");
        assertThat(read(store().openPiece("4k2j8m2x9q", 1))).isEqualTo("two");
        store().deletePieces("4k2j8m2x9q");
        store().deletePieces("4k2j8m2x9q");

        assertThatThrownBy(() -> store().openPiece("4k2j8m2x9q", 0)).isInstanceOf(Refusal.class);
        assertThat(read(store().openPiece("another222", 0))).isEqualTo("other");
    }

    @Test
    void content_that_breaks_off_on_its_way_in_leaves_nothing() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[10_000]), new BrokenLine());

        assertThatThrownBy(() -> store().put(broken))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    /** Says nothing and then breaks. */
    private static final class BrokenLine extends InputStream {

        @Override
        public int read() throws IOException {
            throw new IOException("the line broke");
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            return read();
        }
    }

    Blob put(String content) {
        return store().put(new ByteArrayInputStream(bytes(content)));
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static String read(InputStream content) throws IOException {
        try (content) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
