package org.reintegration.files.worker;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.Blob;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.files.FormParagraph;
import org.reintegration.kernel.text.Language;

/** The worker's end of the queue: rows of the database, each taken on lease by one worker at a time. */
final class Queue {

    /** The word for the lock under which contents are put; see the portal's tidying. */
    private static final String KEEP_FROM_TIDYING = "select pg_advisory_xact_lock_shared(7215402)";

    /** So long after a worker died with a file another one takes it; a living one renews its lease long before, see {@link Grip}. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final WorkerSettings settings;

    Queue(WorkerSettings settings) {
        this.settings = settings;
    }

    /** What was put in the store while the result was being written. */
    record Contents(@Nullable Blob stripped, @Nullable Blob picture) {}

    Optional<Job> take() throws SQLException {
        String word = UUID.randomUUID().toString();
        try (Connection database = connect();
                PreparedStatement take = database.prepareStatement("""
                        with taken as (
                            update files.job set leasedUntil = now() + make_interval(secs => ?), leasedBy = ?, attempts = attempts + 1
                            where file_id = (
                                select file_id from files.job
                                where dueAt <= now() and (leasedUntil is null or leasedUntil < now())
                                order by dueAt, file_id limit 1 for update skip locked)
                            returning file_id, attempts)
                        select f.id, f.kind, f.sha256, f.size, f.strip, f.form, taken.attempts
                        from taken join files.file f on f.id = taken.file_id""")) {
            take.setInt(1, (int) LEASE.toSeconds());
            take.setString(2, word);
            try (ResultSet row = take.executeQuery()) {
                return row.next()
                        ? Optional.of(new Job(
                                row.getLong(1),
                                FileKind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getLong(4),
                                row.getBoolean(5),
                                row.getBoolean(6),
                                row.getInt(7),
                                word))
                        : Optional.empty();
            }
        }
    }

    /** Keeps the file for another while; nothing when the lease is another's by now. */
    void renew(Job job) throws SQLException {
        try (Connection database = connect();
                PreparedStatement longer = database.prepareStatement(
                        "update files.job set leasedUntil = now() + make_interval(secs => ?) where file_id = ? and leasedBy = ?")) {
            longer.setInt(1, (int) LEASE.toSeconds());
            longer.setLong(2, job.file());
            longer.setString(3, job.lease());
            longer.executeUpdate();
        }
    }

    /** Puts the file back for later; {@code counts} says whether this try was one. */
    void later(Job job, Duration wait, boolean counts, String why) throws SQLException {
        try (Connection database = connect();
                PreparedStatement back = database.prepareStatement("""
                        update files.job set leasedUntil = null, leasedBy = null, dueAt = now() + make_interval(secs => ?),
                               attempts = attempts - ?, lastError = ? where file_id = ? and leasedBy = ?""")) {
            back.setInt(1, (int) wait.toSeconds());
            back.setInt(2, counts ? 0 : 1);
            back.setString(3, why);
            back.setLong(4, job.file());
            back.setString(5, job.lease());
            back.executeUpdate();
        }
    }

    /** Writes what was found and takes the file off the queue, in one transaction; nothing when the lease is another's by now. */
    void done(Job job, Reading reading, Supplier<Contents> put) throws SQLException {
        try (Connection database = connect()) {
            database.setAutoCommit(false);
            try {
                if (holds(database, job)) {
                    execute(database, KEEP_FROM_TIDYING);
                    write(database, job, reading, put.get());
                }
                database.commit();
            } catch (SQLException | RuntimeException e) {
                database.rollback();
                throw e;
            }
        }
    }

    private static boolean holds(Connection database, Job job) throws SQLException {
        try (PreparedStatement off =
                database.prepareStatement("delete from files.job where file_id = ? and leasedBy = ?")) {
            off.setLong(1, job.file());
            off.setString(2, job.lease());
            return off.executeUpdate() == 1;
        }
    }

    private static void write(Connection database, Job job, Reading reading, Contents contents) throws SQLException {
        for (String kept : List.of("files.page", "files.form_paragraph", "files.mark")) {
            try (PreparedStatement forget = database.prepareStatement("delete from " + kept + " where file_id = ?")) {
                forget.setLong(1, job.file());
                forget.executeUpdate();
            }
        }
        try (PreparedStatement page =
                database.prepareStatement("insert into files.page (file_id, no, text) values (?, ?, ?)")) {
            for (Reading.Text text : reading.texts()) {
                page.setLong(1, job.file());
                page.setInt(2, text.page());
                page.setString(3, text.words().replace("\0", ""));
                page.addBatch();
            }
            page.executeBatch();
        }
        writeForm(database, job, reading.form());
        writeMarks(database, job, reading.marks());
        Problem problem = reading.problem();
        Language language = reading.language();
        Blob stripped = contents.stripped();
        Blob picture = contents.picture();
        try (PreparedStatement found = database.prepareStatement("""
                update files.file set state = ?, reason = ?, pages = ?, language = ?, preview = ?, stripped = ?, sha256 = ?,
                       size = ?, told = false where id = ?""")) {
            found.setString(1, (problem == null ? FileState.READY : problem.state()).name());
            found.setString(2, problem == null ? null : problem.name());
            if (reading.pages() == 0) {
                found.setNull(3, Types.INTEGER);
            } else {
                found.setInt(3, reading.pages());
            }
            found.setString(4, language == null ? null : language.name());
            found.setString(5, picture == null ? null : picture.sha256());
            found.setBoolean(6, stripped != null);
            found.setString(7, stripped == null ? job.sha256() : stripped.sha256());
            found.setLong(8, stripped == null ? job.size() : stripped.size());
            found.setLong(9, job.file());
            found.executeUpdate();
        }
    }

    private static void writeForm(Connection database, Job job, List<FormParagraph> form) throws SQLException {
        try (PreparedStatement paragraph = database.prepareStatement("""
                insert into files.form_paragraph (file_id, no, field, tableNo, rowNo, cellNo, words)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (int no = 0; no < form.size(); no++) {
                FormParagraph each = form.get(no);
                paragraph.setLong(1, job.file());
                paragraph.setInt(2, no);
                paragraph.setString(3, each.field().replace("\0", ""));
                paragraph.setInt(4, each.table());
                paragraph.setInt(5, each.row());
                paragraph.setInt(6, each.cell());
                paragraph.setString(7, each.words().replace("\0", ""));
                paragraph.addBatch();
            }
            paragraph.executeBatch();
        }
    }

    private static void writeMarks(Connection database, Job job, List<Reading.Mark> marks) throws SQLException {
        try (PreparedStatement row = database.prepareStatement("""
                insert into files.mark (file_id, no, part, page, kind, wordsBefore, words, wordsAfter)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (int no = 0; no < marks.size(); no++) {
                Reading.Mark mark = marks.get(no);
                row.setLong(1, job.file());
                row.setInt(2, no);
                row.setString(3, mark.part().name());
                row.setInt(4, mark.page());
                row.setString(5, mark.said().kind().name());
                row.setString(6, mark.said().before().replace("\0", ""));
                row.setString(7, mark.said().words().replace("\0", ""));
                row.setString(8, mark.said().after().replace("\0", ""));
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private Connection connect() throws SQLException {
        Properties who = new Properties();
        who.setProperty("user", settings.dbUser());
        who.setProperty("password", settings.dbPassword());
        who.setProperty("ApplicationName", "files-worker");
        who.setProperty("connectTimeout", "5");
        who.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(settings.dbUrl(), who);
    }
}
