package org.reintegration.web.library.pack;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.PackedCollection;
import org.reintegration.web.api.ApiRule;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.Settings;

/** A collection to be carried on a stick: a public one by everybody, a private one by its owner. */
@Path("library")
@RequestScoped
@Tag(name = "Library")
public class PackResource {

    @Inject
    CollectionService collections;

    @Inject
    Packing packing;

    @Inject
    Settings settings;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @GET
    @Path("collections/{id}/pack.zip")
    @Produces("application/zip")
    @Operation(
            summary = "A public collection, or one's own, as pages and files for reading without a line",
            description =
                    "With since, a day as 2026-01-31, only the files that are new since then, for laying over an earlier pack.")
    public Response pack(
            @PathParam("id") String id,
            @QueryParam("language") @Nullable String language,
            @QueryParam("since") @Nullable String since) {
        Language read = Optional.ofNullable(language).flatMap(Language::ofTag).orElse(caller.language());
        LocalDate day = day(since);
        PackedCollection collection = collections.pack(caller.actor(), id, read);
        Pack pack = packing.pack(collection, read, day);
        Instant now = clock.instant();
        String address = settings.getPortalUrl() + "/" + read.tag() + "/"
                + collection.about().path();
        StreamingOutput content = out -> pack.writeTo(out, address, now, day);
        String name = id + "-" + now.atOffset(ZoneOffset.UTC).toLocalDate() + ".zip";
        return Response.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static @Nullable LocalDate day(@Nullable String since) {
        if (since == null || since.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(since.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.badInput("since", ApiRule.THE_INPUT_CAN_BE_READ);
        }
    }
}
