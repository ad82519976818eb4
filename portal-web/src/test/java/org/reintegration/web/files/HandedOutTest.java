package org.reintegration.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.files.Download;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;

/** Where a file begins to be taken, and where it only goes on. */
class HandedOutTest {

    private static final Download FILE = new Download(
            new AttachedFile(
                    "f",
                    new ContentRef("resource-version", 1),
                    "a.pdf",
                    "application/pdf",
                    1000,
                    "00",
                    FileState.READY,
                    null,
                    1,
                    null,
                    "",
                    false,
                    false,
                    0),
            true,
            from -> InputStream.nullInputStream());

    @Test
    void a_file_asked_for_as_a_whole_begins() {
        assertThat(begins(Map.of())).isTrue();
        assertThat(begins(Map.of("Range", "bytes=500-", "If-Range", "\"old\""))).isTrue();
        assertThat(begins(Map.of("If-None-Match", "\"00\""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, true",
        "bytes=0-99, true",
        "bytes=-1000, true",
        "bytes=100-, false",
        "bytes=1-5, false",
        "bytes=-100, false",
        "bytes=2000-, false"
    })
    void a_range_begins_at_the_first_byte_only(String range, boolean begins) {
        assertThat(begins(Map.of("Range", range))).isEqualTo(begins);
    }

    private static boolean begins(Map<String, String> headers) {
        return HandedOut.of(FILE, headers::get).isBeginning();
    }
}
