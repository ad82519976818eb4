package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Shelf.EDITOR;
import static org.reintegration.web.library.Shelf.HEADER;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.row;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.people.Actor;
import org.reintegration.library.imports.CatalogueExport;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.imports.ImportProblem;
import org.reintegration.library.imports.ImportReport;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.web.testing.PortalArchive;

/** The catalogue goes out and comes back, on the real database. */
@ExtendWith(ArquillianExtension.class)
class CatalogueRoundTripIT {

    @Inject
    CatalogueImport imports;

    @Inject
    CatalogueExport exports;

    @Inject
    Publishing shelf;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void the_catalogue_comes_back_as_it_went_out() throws IOException {
        run(HEADER + row("use-1", "A title; with signs, and \u0627") + row("use-2", "Another"), false);
        String here = shelf.published(lesson("Écrite ici, et sortie", Sensitivity.PUBLIC, false));
        String members = shelf.published(lesson("Écrite pour les membres", Sensitivity.MEMBERS, false));
        String once = exported();
        assertThat(once).contains("\n" + here + ",lesson-learned,").doesNotContain(members);

        ImportReport again = run(once, true);

        assertThat(once).startsWith(HEADER.strip());
        assertThat(again.rejected())
                .as("what was corrected here is told, and nothing else")
                .allMatch(row -> row.problem() == ImportProblem.LOCAL_EDIT);
        assertThat(again.unchanged())
                .isEqualTo(again.rows() - again.rejected().size())
                .isPositive();
        assertThat(again.rejected()).noneMatch(row -> row.value().equals(here));
        ImportReport changed = run(once.replace("Écrite ici, et sortie", "Écrite ailleurs"), false);
        assertThat(changed.created()).isZero();
        assertThat(changed.rejected())
                .as("an import changes nothing that was written here")
                .anyMatch(row -> row.value().equals(here) && row.problem() == ImportProblem.LOCAL_EDIT);
        assertThat(exported()).isEqualTo(once);
    }

    private String exported() throws IOException {
        StringWriter out = new StringWriter();
        exports.write(Actor.VISITOR, out);
        return out.toString();
    }

    private ImportReport run(String csv, boolean dryRun) {
        return imports.run(EDITOR, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), dryRun);
    }
}
