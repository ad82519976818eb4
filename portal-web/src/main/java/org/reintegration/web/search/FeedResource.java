package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.alerts.SavedSearchService;
import org.reintegration.web.site.AtomFeeds;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Any search as a feed: for everybody what everybody may read, and by a private address what the search's owner may. */
@Path("search")
@RequestScoped
@Tag(name = "Search")
public class FeedResource {

    @Inject
    SavedSearchService saved;

    @Inject
    FeedAddresses addresses;

    @Inject
    SearchFeed feeds;

    @Inject
    QueryReader reader;

    @Inject
    Words words;

    @Inject
    Caller caller;

    @Context
    Request request;

    @GET
    @Path("feed")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "Any search as Atom, the newest first; the same for everybody: what a visitor may read")
    public Response ofAnySearch(@BeanParam SearchInput input) {
        SearchQuery query = reader.ofProgram(input.values(), caller.language());
        String name = query.text().isEmpty() ? words.of("search.everything", query.language()) : query.text();
        return kept(feeds.of(saved.feed(Actor.VISITOR, query, name), "/api/v1/search/feed"), "public, max-age=300");
    }

    @GET
    @Path("feeds/{token}")
    @Produces(AtomFeeds.TYPE)
    @Operation(summary = "A kept search as Atom, by its private address: what its owner may read now")
    public Response ofKeptSearch(@PathParam("token") String token) {
        FeedAddresses.Key key = addresses.key(token).orElseThrow(Refusal::notFound);
        return kept(
                feeds.of(saved.feed(key.search(), key.feed()), "/api/v1/search/feeds/" + token), "private, no-cache");
    }

    private Response kept(String atom, String caching) {
        return Response.fromResponse(AtomFeeds.answer(atom, request))
                .header("Cache-Control", caching)
                .build();
    }
}
