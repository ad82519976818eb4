package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.NumberedPage;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.QueryString;

/** Behind the list of the newest records, which the database answers even when search does not. */
@Named
@RequestScoped
public class NewestPage {

    private static final int SIZE = 20;
    private static final int ON_HOME = 6;

    @Inject
    ResourceService resources;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    private @Nullable NumberedPage<ResourceSummary> page;
    private @Nullable List<ResourceSummary> few;

    public NumberedPage<ResourceSummary> getPage() {
        NumberedPage<ResourceSummary> read = page;
        if (read == null) {
            ResourceKind kind = RecordResource.kind(request.getParameter("kind"));
            read = resources.page(caller.actor(), kind, caller.language(), number(), SIZE);
            page = read;
        }
        return read;
    }

    /** A few for the home page. */
    public List<ResourceSummary> getFew() {
        List<ResourceSummary> read = few;
        if (read == null) {
            read = resources
                    .newest(caller.actor(), null, caller.language(), null, ON_HOME)
                    .items();
            few = read;
        }
        return read;
    }

    public String getKind() {
        return Objects.requireNonNullElse(request.getParameter("kind"), "");
    }

    /** The address of a page of this list, up to its number. */
    public String getLink() {
        return asked().upToPage(caller.path("library"));
    }

    /** The list as a feed. */
    public String getFeed() {
        return asked().and("language", caller.language().tag()).behind("/api/v1/library/feed");
    }

    private QueryString asked() {
        ResourceKind kind = RecordResource.kind(request.getParameter("kind"));
        return QueryString.empty().and("kind", kind == null ? null : kind.slug());
    }

    private int number() {
        String asked = request.getParameter("page");
        return asked != null && asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 1;
    }
}
