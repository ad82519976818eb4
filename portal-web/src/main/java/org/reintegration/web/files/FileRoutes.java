package org.reintegration.web.files;

import static org.reintegration.web.site.Route.reading;
import static org.reintegration.web.site.Route.working;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reintegration.web.site.Route;
import org.reintegration.web.site.Routes;

/** Addresses of files: the page of each, and the screens on which a draft and a catalogued record get theirs. */
@ApplicationScoped
class FileRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                reading("files/{id}", "/files/file.xhtml"),
                working("library/drafts/{id}/files", "/files/of-draft.xhtml"),
                working("library/corrections/{id}/files", "/files/of-catalogued.xhtml"));
    }
}
