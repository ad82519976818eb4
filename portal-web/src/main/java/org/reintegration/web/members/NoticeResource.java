package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.members.notices.NoticeDesk;
import org.reintegration.members.notices.NoticeView;
import org.reintegration.web.mail.NoticeWords;
import org.reintegration.web.site.Caller;

/** The news of the member who asks, in words of the language they ask in. */
@Path("/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticeResource {

    /** A piece of news. */
    public record News(
            long id, String kind, String text, @Nullable String path, Instant at, boolean read) {}

    @Inject
    NoticeDesk desk;

    @Inject
    NoticeWords words;

    @Inject
    Caller caller;

    @GET
    public Slice<News> list(
            @QueryParam("after") @DefaultValue("") String after, @QueryParam("size") @DefaultValue("30") int size) {
        return desk.newest(caller.actor(), after, size).map(this::news);
    }

    @PUT
    @Path("/{id: \\d{1,18}}/read")
    public News read(@PathParam("id") long id) {
        return news(desk.read(caller.actor(), id));
    }

    @PUT
    @Path("/read")
    public void readAll() {
        desk.readAll(caller.actor());
    }

    private News news(NoticeView notice) {
        String path = notice.path();
        return new News(
                notice.id(),
                notice.kind(),
                words.line(notice.kind(), notice.details(), caller.language()),
                path == null ? null : caller.path(path),
                notice.at(),
                notice.read());
    }
}
