package org.reintegration.web.search;

import static org.reintegration.web.site.Route.reading;
import static org.reintegration.web.site.Route.working;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reintegration.web.site.Route;
import org.reintegration.web.site.Routes;

/** Addresses of search and of the index. */
@ApplicationScoped
class SearchRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                reading("search", "/search/search.xhtml"),
                reading("search/save", "/search/save.xhtml"),
                reading("search/saved", "/search/saved.xhtml"),
                reading("search/saved/{id}", "/search/saved-one.xhtml"),
                reading("search/stop", "/search/stop.xhtml"),
                working("admin/index", "/search/index.xhtml"),
                reading("admin/searches", "/search/insight.xhtml"),
                reading("admin/weights", "/search/weights.xhtml"));
    }
}
