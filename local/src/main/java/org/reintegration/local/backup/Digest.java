package org.reintegration.local.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and sums what goes through it; closing it leaves what lies below open. */
final class Digest extends FilterOutputStream {

    private final MessageDigest sha256 = algorithm();
    private long bytes;

    Digest(OutputStream below) {
        super(below);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        sha256.update(some, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }

    long bytes() {
        return bytes;
    }

    /** Once only, at the end: the sum in hexadecimal digits. */
    String sum() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
