package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.library.imports.CatalogueImport;
import org.reintegration.library.imports.ImportReport;
import org.reintegration.library.imports.ProgrammeImport;
import org.reintegration.library.programmes.ProgrammeService;
import org.reintegration.library.programmes.ProgrammeView;
import org.reintegration.web.site.Caller;

/** The catalogue and the programmes over HTTP, as CSV. */
@Path("library")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class ImportResource {

    /** What an import did; {@code problem} is a stable code. */
    public record Answer(long rows, long created, long updated, long unchanged, List<BadCell> rejected) {

        /** A cell for whose sake its row did not come in. */
        public record BadCell(long row, String column, String problem, String value) {}

        static Answer of(ImportReport report) {
            return new Answer(
                    report.rows(),
                    report.created(),
                    report.updated(),
                    report.unchanged(),
                    report.rejected().stream()
                            .map(bad -> new BadCell(
                                    bad.row(), bad.column(), bad.problem().slug(), bad.value()))
                            .toList());
        }
    }

    @Inject
    CatalogueImport catalogue;

    @Inject
    ProgrammeImport programmeImport;

    @Inject
    ProgrammeService programmes;

    @Inject
    Caller caller;

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @Operation(summary = "Import a catalogue; a dry run only says what would happen")
    public Answer importCatalogue(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream csv) {
        return Answer.of(catalogue.run(caller.actor(), csv, dryRun));
    }

    @POST
    @Path("programmes/imports")
    @Consumes("text/csv")
    @Operation(summary = "Import the register of programmes")
    public Answer importProgrammes(@QueryParam("dryRun") @DefaultValue("false") boolean dryRun, InputStream csv) {
        return Answer.of(programmeImport.run(caller.actor(), csv, dryRun));
    }

    @GET
    @Path("programmes")
    @Operation(summary = "The register of programmes by name")
    public Slice<ProgrammeView> programmes(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return programmes.list(after, size);
    }

    @GET
    @Path("programmes/{id}")
    @Operation(summary = "One programme of the register")
    public ProgrammeView programme(@PathParam("id") String id) {
        return programmes.view(id);
    }
}
