package org.reintegration.web.site;

import static org.reintegration.web.site.Route.reading;
import static org.reintegration.web.site.Route.working;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Home, the standing texts and the vocabulary. */
@ApplicationScoped
class SiteRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                reading("", "/site/home.xhtml"),
                reading("about", "/site/text.xhtml?name=about"),
                reading("privacy", "/site/text.xhtml?name=privacy"),
                reading("terms", "/site/text.xhtml?name=terms"),
                reading("house-rules", "/site/text.xhtml?name=house-rules"),
                working("admin/texts/{name}", "/site/edit-text.xhtml"),
                reading("vocabulary", "/site/vocabulary.xhtml"),
                reading("vocabulary/{id}", "/site/vocabulary.xhtml"),
                reading("admin/vocabulary", "/site/concepts.xhtml"),
                reading("admin/vocabulary/{id}", "/site/concept.xhtml"),
                working("admin", "/site/admin.xhtml"),
                working("admin/outbox", "/site/outbox.xhtml"));
    }
}
