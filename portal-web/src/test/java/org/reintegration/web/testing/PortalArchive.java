package org.reintegration.web.testing;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships, with test classes beside it. */
public final class PortalArchive {

    private PortalArchive() {}

    public static WebArchive with(Class<?>... tests) {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(Machine.property("portal.war")))
                .as(WebArchive.class);
        war.addClasses(tests);
        war.addAsLibraries(new File[] {jar(org.assertj.core.api.Assertions.class)});
        return war;
    }

    private static File jar(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
