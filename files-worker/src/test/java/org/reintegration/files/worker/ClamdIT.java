package org.reintegration.files.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real clamd with one signature of our own, for the harmless file that all scanners agree to find. */
class ClamdIT {

    private static final Path CLAMD = Path.of("/usr/sbin/clamd");

    /** In two halves, so that no scanner finds this class. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    static Path home;

    private static Process daemon;
    private static Clamd clamd;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        boolean there = Files.isExecutable(CLAMD);
        if (!there && System.getenv("CI") != null) {
            throw new AssertionError("No " + CLAMD + ": install clamav-daemon");
        }
        Assumptions.assumeTrue(
                there, "SKIPPED: no " + CLAMD + ", install clamav-daemon to run the tests of the scanner");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path signatures = Files.createDirectories(home.resolve("signatures"));
        // Name, any kind of file, from the first byte on, the bytes.
        Files.writeString(
                signatures.resolve("portal.ndb"),
                "Portal.Test.Eicar:0:0:" + HexFormat.of().formatHex(EICAR.getBytes(StandardCharsets.US_ASCII)) + "\n");
        Path settings = Files.writeString(home.resolve("clamd.conf"), """
                TCPSocket %d
                TCPAddr 127.0.0.1
                DatabaseDirectory %s
                Foreground yes
                StreamMaxLength 20M
                """.formatted(port, signatures));
        daemon = new ProcessBuilder(CLAMD.toString(), "--config-file", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("clamd.log").toFile())
                .start();
        awaitPort(port);
        clamd = new Clamd("127.0.0.1", port);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
                daemon.destroyForcibly();
            }
        }
    }

    @Test
    void what_the_signature_names_is_found_and_other_files_are_clean() throws IOException {
        assertThat(clamd.scan(file(EICAR)))
                .hasValueSatisfying(name -> assertThat(name).contains("Portal.Test.Eicar"));
        assertThat(clamd.scan(file("what worked elsewhere"))).isEmpty();
        assertThat(clamd.scan(file("x".repeat(300_000)))).isEmpty();
    }

    @Test
    void a_file_that_the_scanner_does_not_take_whole_is_not_clean() throws IOException {
        Path large = home.resolve("large");
        Files.write(large, new byte[21 * 1024 * 1024]);

        assertThatThrownBy(() -> clamd.scan(large)).isInstanceOf(IOException.class);
    }

    @Test
    void a_scanner_that_is_away_finds_nothing_clean() throws IOException {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        assertThatThrownBy(() -> new Clamd("127.0.0.1", nobody).scan(file("clean")))
                .isInstanceOf(IOException.class);
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(home.resolve("file"), content, StandardCharsets.US_ASCII);
    }

    private static void awaitPort(int port) throws InterruptedException, IOException {
        for (int tries = 0; tries < 300; tries++) {
            try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(line.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError(Files.readString(home.resolve("clamd.log")));
    }
}
