package org.reintegration.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reintegration.local.Ports;

/** The server directory that Arquillian deploys to: our own configuration, but the application comes from the tests. */
final class ArquillianServer {

    private ArquillianServer() {}

    static void prepare(Machine machine) {
        try {
            Path usr = machine.home().resolve("usr");
            int port = Ports.free();
            // Arquillian takes any running server of this name for its own, also one that another checkout started.
            String name = "container-" + port;
            Path server = Files.createDirectories(usr.resolve("servers").resolve(name));
            Path config = Path.of(Machine.property("portal.config"));
            Files.writeString(server.resolve("server.xml"), forTests(Files.readString(config.resolve("server.xml"))));
            Files.copy(config.resolve("jvm.options"), server.resolve("jvm.options"));
            Path lib = Files.createDirectories(server.resolve("lib"));
            Files.copy(driver(), lib.resolve("postgresql.jar"));
            Map<String, String> environment = machine.environment("http://localhost:" + port);
            environment.put("HTTP_PORT", Integer.toString(port));
            Files.writeString(
                    server.resolve("server.env"),
                    environment.entrySet().stream()
                            .map(variable -> variable.getKey() + "=" + variable.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
            System.setProperty("arquillian.usr", usr.toString());
            System.setProperty("arquillian.server", name);
            System.setProperty("arquillian.port", Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String forTests(String serverXml) {
        return serverXml
                .replaceAll("(?s)<webApplication .*?</webApplication>", "")
                .replaceAll("<applicationMonitor [^>]*/>", "<applicationMonitor updateTrigger=\"mbean\"/>")
                .replaceAll(
                        "<config updateTrigger=\"disabled\"/>",
                        "<config updateTrigger=\"polled\" monitorInterval=\"500ms\"/>")
                .replace("</featureManager>", "<feature>localConnector-1.0</feature></featureManager>");
    }

    private static Path driver() {
        return Stream.of(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches("postgresql-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No PostgreSQL driver on the class path"));
    }
}
