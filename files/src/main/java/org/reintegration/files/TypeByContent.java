package org.reintegration.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.tika.Tika;
import org.apache.tika.mime.MimeTypes;

/** What a file is by its first bytes. Nothing is opened or unpacked here: that is the worker's, in a JVM of its own. */
final class TypeByContent {

    /** Enough for every magic number in the table. */
    static final int HEAD = 64 * 1024;

    /** The table of types alone, whatever other detectors lie on the class path. */
    private static final Tika TABLE = new Tika(MimeTypes.getDefaultMimeTypes());

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private TypeByContent() {}

    /** Whether the content is what the name says; a PDF that begins as something else may be something else to others. */
    static boolean fits(FileKind claimed, String name, byte[] head) {
        byte[] bounded = Arrays.copyOf(head, Math.min(head.length, HEAD));
        return claimed.isFoundAs(found(name, bounded)) && (claimed != FileKind.PDF || startsWith(bounded, PDF));
    }

    static String found(String name, byte[] head) {
        return TABLE.detect(head, name);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
