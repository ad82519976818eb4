package org.reintegration.files.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Asks ClamAV's daemon about a file by its command INSTREAM; an answer that is neither yes nor no is none. */
final class Clamd {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 120_000;
    private static final int PIECE = 64 * 1024;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;

    Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * The name of what was found, or nothing.
     *
     * @throws IOException when the scanner is away, or did not look at the whole file
     */
    Optional<String> scan(Path file) throws IOException {
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            line.setSoTimeout(ANSWER_MILLIS);
            send(file, line);
            String answer = new String(line.getInputStream().readNBytes(4_096), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
            if (answer.equals(CLEAN)) {
                return Optional.empty();
            }
            if (answer.endsWith(FOUND)) {
                return Optional.of(answer);
            }
            throw new IOException("The scanner says: " + answer);
        }
    }

    private static void send(Path file, Socket line) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream()));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }
}
