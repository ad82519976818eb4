package org.reintegration.web.library;

import static org.reintegration.web.site.Route.reading;
import static org.reintegration.web.site.Route.working;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reintegration.web.site.Route;
import org.reintegration.web.site.Routes;

/** Addresses of the library: what everybody reads, and the screens of authors and editors. */
@ApplicationScoped
class LibraryRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                reading("library", "/library/newest.xhtml"),
                working("desk", "/library/drafts.xhtml"),
                working("library/new/{kind}", "/library/new.xhtml"),
                working("library/drafts/{id}", "/library/draft.xhtml"),
                working("library/drafts/{id}/template", "/library/template.xhtml"),
                working("library/filled/{id}", "/library/filled.xhtml"),
                reading("library/drafts/{id}/preview", "/library/preview.xhtml"),
                reading("library/drafts/{id}/changes", "/library/changes.xhtml"),
                reading("library/drafts/{id}/remarks", "/library/remarks.xhtml"),
                working("library/desk", "/library/desk.xhtml"),
                working("library/desk/{id}", "/library/review.xhtml"),
                working("library/imports", "/library/imports.xhtml"),
                reading("library/sources", "/library/sources.xhtml"),
                reading("library/sources/{id}", "/library/source.xhtml"),
                working("library/corrections/{id}", "/library/correction.xhtml"),
                reading("library/figures", "/library/figures.xhtml"),
                reading("library/map", "/library/map.xhtml"),
                reading("library/map/{dimension}/{level}", "/library/cell.xhtml"),
                reading("library/places", "/library/places.xhtml"),
                reading("library/collections", "/library/collections.xhtml"),
                reading("library/collections/{id}", "/library/collection.xhtml"),
                reading("library/packs/{id}", "/library/pack.xhtml"),
                reading("library/collections/{id}/{slug}", "/library/collection.xhtml"),
                reading("library/{id}/used", "/library/used.xhtml"),
                reading("library/{id}/reviewed", "/library/reviewed.xhtml"),
                reading("library/{id}/keep", "/library/keep.xhtml"),
                reading("library/{id}/links", "/library/links.xhtml"),
                reading("library/{id}/ties", "/library/ties.xhtml"),
                reading("library/{id}/adapt", "/library/adapt.xhtml"),
                reading("library/{id}/trail", "/library/trail.xhtml"),
                reading("library/{id}/versions", "/library/versions.xhtml"),
                reading("library/{id}/versions/{no}", "/library/version.xhtml"),
                reading("library/{id}/translations", "/library/translations.xhtml"),
                reading("library/{id}/translations/{to}", "/library/translate.xhtml"),
                reading("library/{id}", "/library/record.xhtml"),
                reading("library/{id}/{slug}", "/library/record.xhtml"));
    }
}
