package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.library.places.PlaceService;
import org.reintegration.library.places.PlacesView;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.web.site.Caller;

/** Places like one's own, over HTTP. */
@Path("library/places")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Library")
public class PlaceResource {

    @Inject
    PlaceService places;

    @Inject
    Caller caller;

    @GET
    @Operation(
            summary =
                    "The countries most like one, by ISO 3166 alpha-2 or XK, why, and the best supported records from each; without one the caller's own")
    public PlacesView near(@QueryParam("country") @Nullable String country) {
        String asked = country == null || country.isBlank()
                ? places.own(caller.actor()).stream()
                        .findFirst()
                        .orElseThrow(() -> Refusal.badInput("country", LibraryRule.THE_FIELD_IS_FILLED))
                : country;
        return places.near(caller.actor(), asked, caller.language());
    }
}
