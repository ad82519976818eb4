package org.reintegration.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.reintegration.web.testing.Cast.Someone;

/** The people of a group and what they do over HTTP, each act on a portal of one's choice. */
public final class ForumStage {

    public static final String API = "/api/v1/forum/";

    /** Opens groups and keeps order in them. */
    public final Someone facilitator;

    private final PortalUnderTest portal;
    private final Rows rows;

    public ForumStage(PortalUnderTest portal, Rows rows, Cast cast) {
        this.portal = portal;
        this.rows = rows;
        facilitator = cast.someone("Fay", "FACILITATOR");
    }

    public String group(String visibility) {
        String body = Json.createObjectBuilder()
                .add("name", "Group " + FundStage.key())
                .add("visibility", visibility)
                .build()
                .toString();
        return Seed.json(FundStage.done(send(portal, facilitator, "POST", "groups", body, ""))
                        .body())
                .getString("publicId");
    }

    /** Who is asked in may join. */
    public void invited(Someone someone, String group) {
        rows.change(
                "insert into forum.membership select id, ?, 'INVITED', now() from forum.forum_group where publicId = ?",
                someone.id(),
                group);
    }

    public void join(PortalUnderTest at, Someone someone, String group) {
        FundStage.done(send(at, someone, "PUT", "groups/" + group + "/membership", "", ""));
    }

    /** A new discussion, by its public id. */
    public String ask(PortalUnderTest at, Someone by, String group, String title) {
        String body = Json.createObjectBuilder()
                .add("title", title)
                .add("language", "EN")
                .add("source", title)
                .build()
                .toString();
        return Seed.json(FundStage.done(send(at, by, "POST", "groups/" + group + "/discussions", body, ""))
                        .body())
                .getString("discussion");
    }

    public HttpResponse<String> reply(PortalUnderTest at, Someone by, String talk, int parent, String key) {
        return send(at, by, "POST", "discussions/" + talk + "/posts", words(parent, "words " + key), key);
    }

    public static String words(int parent, String source) {
        return Json.createObjectBuilder()
                .add("parentNo", parent)
                .add("language", "EN")
                .add("source", source)
                .build()
                .toString();
    }

    /** Asks as somebody, or as nobody when there is no one; {@code proof} is the key of a POST or the version seen by a PUT. */
    public HttpResponse<String> send(
            PortalUnderTest at, Someone by, String method, String path, String body, String proof) {
        HttpRequest.Builder request = at.to(API + path)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (by != null) {
            request.header("Authorization", "Bearer " + by.token());
        }
        if (!proof.isEmpty()) {
            request.header(method.equals("POST") ? "Idempotency-Key" : "If-Match", proof);
        }
        if (method.equals("PUT")) {
            request.header("Idempotency-Key", FundStage.key());
        }
        return at.send(request.build());
    }

    /** Numbers without gaps, and every count what a recount from the posts and memberships says. */
    public void every_count_equals_its_recount(String group) {
        assertThat(rows.texts("""
                        select d.publicId, d.lastPostNo, d.lastPublicNo, d.publicPosts, d.shownPosts, d.heldPosts,
                            '<>', c.* from forum.discussion d join forum.forum_group g on g.id = d.group_id
                        cross join lateral (
                            select count(*) posts, max(p.no) last, coalesce(max(p.no) filter (where p.state = 'PUBLIC'), 0) pub,
                                count(*) filter (where p.state = 'PUBLIC') open,
                                count(*) filter (where p.state <> 'HELD') shown, count(*) filter (where p.state = 'HELD') held
                            from forum.post p where p.discussion_id = d.id) c
                        where g.publicId = ? and (d.lastPostNo <> c.posts or d.lastPostNo <> c.last
                            or d.lastPublicNo <> c.pub or d.publicPosts <> c.open or d.shownPosts <> c.shown
                            or d.heldPosts <> c.held)""", group)).as("discussions").isEmpty();
        assertThat(rows.texts("select members, discussions from forum.forum_group where publicId = ?", group))
                .as("members and discussions of the group")
                .isEqualTo(rows.texts("""
                        select (select count(*) from forum.membership m where m.group_id = g.id and m.part <> 'INVITED'),
                            (select count(*) from forum.discussion d where d.group_id = g.id)
                        from forum.forum_group g where g.publicId = ?""", group));
    }
}
