package org.reintegration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reintegration.kernel.rules.Refusal;

/** The contract of stores on a server that speaks S3: s3proxy, in a JVM of its own. */
class S3StoreIT extends FileStoreContract {

    @TempDir
    static Path home;

    private static Process server;
    private static S3Store store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port = freePort();
        Path settings = Files.writeString(home.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=portal
                s3proxy.credential=secret
                jclouds.provider=transient-nio2
                """.formatted(port));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-jar",
                        System.getProperty("s3proxy"),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("s3proxy.log").toFile())
                .start();
        awaitPort(port);
        store = store(port, "portal");
        store.createBucket();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        store.close();
        server.destroy();
        if (!server.waitFor(5, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    @Override
    FileStore store() {
        return store;
    }

    @Test
    void a_store_that_is_away_says_so_and_does_not_say_that_nothing_is_there() throws IOException {
        try (S3Store away = store(freePort(), "portal")) {
            assertThatThrownBy(() -> away.has("0".repeat(64)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(FileRule.THE_STORE_ANSWERS));
        }
    }

    private static S3Store store(int port, String bucket) {
        Map<String, String> settings = Map.of(
                "FILES_S3_BUCKET",
                bucket,
                "FILES_S3_ENDPOINT",
                "http://127.0.0.1:" + port,
                "FILES_S3_ACCESS_KEY",
                "portal",
                "FILES_S3_SECRET_KEY",
                "secret");
        return (S3Store) StoreSettings.from(settings::get).open();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(line.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("s3proxy does not listen on " + port);
    }
}
