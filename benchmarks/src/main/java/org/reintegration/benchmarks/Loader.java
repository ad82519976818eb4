package org.reintegration.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.local.LocalPostgres;

/** Writes made-up content straight into the portal's tables, thousands of rows at a time; search is told of it by a rebuild. */
final class Loader implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final MadeContent content;
    private final Connection connection;
    private final CopyManager copy;
    private final List<Long> members = new ArrayList<>();
    private final UseLoader use;

    Loader(MadeContent content, LocalPostgres postgres) throws SQLException {
        this.content = content;
        connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from members.account order by id")) {
            while (rows.next()) {
                members.add(rows.getLong(1));
            }
        }
        use = new UseLoader(content, connection, members);
    }

    /** Adds the records with the numbers from {@code first} up to but not including {@code end}. */
    void records(int first, int end) throws SQLException, IOException {
        for (int from = first; from < end; from += BATCH) {
            CopyRows resources = new CopyRows();
            CopyRows versions = new CopyRows();
            CopyRows texts = new CopyRows();
            for (int number = from; number < Math.min(end, from + BATCH); number++) {
                MadeRecord made = content.record(number);
                boolean catalogued = made.sourceId() != null;
                String at = made.publishedAt().toString();
                resources.row(
                        made.id(),
                        made.publicId(),
                        made.kind(),
                        made.type(),
                        "PUBLISHED",
                        catalogued ? null : author(number),
                        made.sourceId(),
                        catalogued ? "made" : null,
                        false,
                        false,
                        "PUBLIC",
                        String.join("\n", made.regions()),
                        String.join("\n", made.regions()),
                        made.cells(),
                        made.countries(),
                        catalogued ? "CATALOGUED_NOT_REVIEWED_HERE" : "SAID_BY_ITS_AUTHOR",
                        1,
                        1,
                        at,
                        at,
                        at,
                        at,
                        at,
                        1);
                versions.row(
                        made.id(),
                        made.id(),
                        1,
                        made.language(),
                        RecordJson.write(made.facts()),
                        at,
                        at,
                        catalogued ? 0 : 1);
                texts.row(
                        made.id(),
                        made.id(),
                        made.language(),
                        made.title(),
                        made.summary(),
                        RecordJson.write(made.text()));
            }
            copy(
                    "library.resource (id, publicId, kind, type, status, author, sourceId, importedHash, editedHere, sample,"
                            + " sensitivity, regions, publishedRegions, publishedCells, publishedCountries, evidence, workingNo, publishedNo, publishedAt, openSince,"
                            + " disclosedAt, createdAt, changedAt, version)",
                    resources);
            copy(
                    "library.resource_version (id, resource_id, no, language, facts, createdAt, publishedAt, reviewers)",
                    versions);
            copy("library.version_text (id, version_id, language, title, summary, words)", texts);
        }
        execute("select setval('library.resource_id', (select max(id) + 50 from library.resource)),"
                + " setval('library.resource_version_id', (select max(id) + 50 from library.resource_version)),"
                + " setval('library.version_text_id', (select max(id) + 50 from library.version_text))");
        use.of(first, end);
        execute("analyze library.resource, library.resource_version, library.version_text");
    }

    /** Adds so many posts in groups and discussions that are new. */
    void posts(int count) throws SQLException, IOException {
        groups();
        long post = 1_000_000;
        Iterator<MadeDiscussion> all = content.discussions(count).iterator();
        while (all.hasNext()) {
            CopyRows discussions = new CopyRows();
            CopyRows posts = new CopyRows();
            while (all.hasNext() && posts.count() < 4 * BATCH) {
                MadeDiscussion made = all.next();
                discussion(made, discussions);
                for (MadeDiscussion.Post said : made.posts()) {
                    post(made, said, post++, posts);
                }
            }
            copy(
                    "forum.discussion (id, publicId, group_id, title, language, author, createdAt, creationKey, state, pinned,"
                            + " lastPostNo, lastPublicNo, publicPosts, shownPosts, heldPosts, activeAt)",
                    discussions);
            copy(
                    "forum.post (id, discussion_id, no, parentNo, path, depth, author, language, source, state, createdAt,"
                            + " edits, reason, creationKey, version)",
                    posts);
        }
        execute("select setval('forum.discussion_id', (select max(id) + 50 from forum.discussion)),"
                + " setval('forum.post_id', (select max(id) + 50 from forum.post))");
        execute("update forum.forum_group g set discussions ="
                + " (select count(*) from forum.discussion d where d.group_id = g.id)");
        execute("analyze forum.discussion, forum.post, forum.forum_group");
    }

    private void groups() throws SQLException, IOException {
        CopyRows groups = new CopyRows();
        for (int i = 0; i < MadeContent.GROUPS; i++) {
            String visibility = MadeContent.isPublic(i) ? "PUBLIC" : "MEMBERS";
            String name = content.groupName(i);
            groups.row(
                    2_000_000 + i,
                    MadeContent.publicId("g", i),
                    name,
                    name,
                    visibility,
                    "",
                    "",
                    "en\nfr",
                    author(i),
                    Instant.EPOCH,
                    "made-" + i,
                    0,
                    0,
                    1);
        }
        copy(
                "forum.forum_group (id, publicId, name, about, visibility, regions, themes, languages, createdBy, createdAt,"
                        + " creationKey, members, discussions, version)",
                groups);
    }

    private void discussion(MadeDiscussion made, CopyRows rows) {
        int size = made.posts().size();
        rows.row(
                made.id(),
                made.publicId(),
                2_000_000 + made.group(),
                made.title(),
                made.language(),
                author(made.id()),
                made.createdAt(),
                "made-" + made.id(),
                "OPEN",
                false,
                size,
                size,
                size,
                size,
                0,
                made.createdAt().plusSeconds(600L * size));
    }

    private void post(MadeDiscussion made, MadeDiscussion.Post said, long id, CopyRows rows) {
        rows.row(
                id,
                made.id(),
                said.no(),
                said.parentNo(),
                said.path(),
                said.depth(),
                author(made.id() + said.no()),
                said.language(),
                said.source(),
                "PUBLIC",
                made.createdAt().plusSeconds(600L * said.no()),
                0,
                "",
                "made-" + id,
                1);
    }

    private long author(long number) {
        return members.get((int) (number % members.size()));
    }

    private void copy(String into, CopyRows rows) throws SQLException, IOException {
        rows.into(copy, into);
    }

    private void execute(String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
