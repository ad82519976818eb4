package org.reintegration.web.forum;

import static org.reintegration.web.site.Route.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.reintegration.web.site.Route;
import org.reintegration.web.site.Routes;

/** Addresses of groups and discussions; every one of them works without script. */
@ApplicationScoped
class ForumRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                reading("community", "/forum/groups.xhtml"),
                reading("community/inbox", "/forum/inbox.xhtml"),
                reading("community/new", "/forum/edit-group.xhtml"),
                reading("community/unsubscribe", "/forum/unsubscribe.xhtml"),
                reading("community/groups/{id}/ask", "/forum/ask.xhtml"),
                reading("community/groups/{id}/members", "/forum/members.xhtml"),
                reading("community/groups/{id}/moderation", "/forum/moderation.xhtml"),
                reading("community/groups/{id}/edit", "/forum/edit-group.xhtml"),
                reading("community/{id}", "/forum/group.xhtml"),
                reading("community/{id}/{slug}", "/forum/group.xhtml"),
                reading("discussions/{id}/posts/{no}", "/forum/post.xhtml"),
                reading("discussions/{id}/posts/{no}/reply", "/forum/reply.xhtml"),
                reading("discussions/{id}/posts/{no}/edit", "/forum/edit-post.xhtml"),
                reading("discussions/{id}", "/forum/discussion.xhtml"),
                reading("discussions/{id}/{slug}", "/forum/discussion.xhtml"));
    }
}
