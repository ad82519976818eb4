package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.site.Caller;

/** The audit over HTTP, for administrators; it keeps ids only, and so do these answers. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Administration")
public class AuditResource {

    private static final int MOST = 200;

    /**
     * An act on record.
     *
     * @param actor id of the member; null when the portal itself did it
     * @param subject kind and id of what it was done to
     */
    public record Act(long id, @Nullable Long actor, String act, String subject, String detail, Instant at) {}

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Acts on record, newest first; next is where the older ones begin")
    public Slice<Act> newest(
            @QueryParam("after") @Nullable String after, @QueryParam("size") @DefaultValue("50") int size) {
        return audit.newest(caller.actor(), start(after), Math.max(1, Math.min(MOST, size)))
                .map(AuditResource::act);
    }

    private static @Nullable Long start(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        if (!after.matches("\\d{1,18}")) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
        return Long.valueOf(after);
    }

    private static Act act(Audit.Entry entry) {
        MemberId actor = entry.actor();
        return new Act(
                entry.id(),
                actor == null ? null : actor.value(),
                entry.act(),
                entry.subject().toString(),
                entry.detail(),
                entry.at());
    }
}
