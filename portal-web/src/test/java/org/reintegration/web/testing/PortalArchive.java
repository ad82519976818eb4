package org.reintegration.web.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, with all test classes beside it: what runs in the container is deployed once for all of them, see {@link OneDeployment}. */
public final class PortalArchive {

    private PortalArchive() {}

    public static WebArchive withTests() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(Machine.property("portal.war")))
                .as(WebArchive.class);
        Path tests = origin(PortalArchive.class);
        try (Stream<Path> files = Files.walk(tests)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> war.addAsResource(
                            file.toFile(), tests.relativize(file).toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        war.addAsLibraries(origin(org.assertj.core.api.Assertions.class).toFile());
        return war;
    }

    private static Path origin(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
