package org.reintegration.library.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.RecordFiles;
import org.reintegration.library.records.ResourceKind;

/** What counts, how often, and what becomes of it when the database is away. */
class FigureLogTest {

    private static final MemberId AUTHOR = new MemberId(7);
    private static final Actor MEMBER = member(8);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private final Book book = new Book();
    private Instant now = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
    private final FigureLog log = new FigureLog(book, new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void a_person_counts_once_a_day_for_a_record_and_another_person_counts_too() {
        log.viewed(Actor.VISITOR, "one", record(1));
        log.viewed(Actor.VISITOR, "one", record(1));
        log.viewed(Actor.VISITOR, "one", record(2));
        log.viewed(Actor.VISITOR, "two", record(1));
        log.write();
        log.viewed(Actor.VISITOR, "two", record(1));
        log.write();

        assertThat(book.written).containsExactlyInAnyOrder("2026-11-27 record 1: 2 0 0", "2026-11-27 record 2: 1 0 0");
    }

    @Test
    void the_same_person_counts_again_on_another_day() {
        log.viewed(Actor.VISITOR, "one", record(1));
        now = now.plus(Duration.ofDays(1));
        log.viewed(Actor.VISITOR, "one", record(1));
        log.write();

        assertThat(book.written).containsExactly("2026-11-27 record 1: 1 0 0", "2026-11-28 record 1: 1 0 0");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"EDITOR", "LIBRARY_REVIEWER", "ADMINISTRATOR"})
    void who_tends_the_library_does_not_count_even_within_a_region(Role role) {
        Actor staff = member(9, Grant.within(role, Scope.region("asia-pacific")));
        log.viewed(staff, "one", record(1));
        log.called(staff, record(1));
        log.downloaded(staff, "one", file("f"));
        log.write();

        assertThat(book.written).isEmpty();
    }

    @Test
    void an_author_does_not_count_for_their_own_record_and_does_for_others() {
        Actor author = Actor.member(AUTHOR, Set.of(Grant.everywhere(Role.CONTRIBUTOR)));
        book.by = AUTHOR;
        log.viewed(author, "author", record(1));
        log.downloaded(author, "author", file("f"));
        log.viewed(author, "author", holding(2, null));
        log.write();

        assertThat(book.written).containsExactly("2026-11-27 record 2: 1 0 0");
    }

    @Test
    void every_file_counts_once_for_a_person_and_a_visitor_costs_no_question() {
        log.downloaded(Actor.VISITOR, "one", file("f"));
        log.downloaded(Actor.VISITOR, "one", file("f"));
        log.downloaded(Actor.VISITOR, "one", file("g"));
        log.downloaded(Actor.VISITOR, "one", of("post", "h"));
        assertThat(book.asked).isZero();
        log.downloaded(MEMBER, "two", file("f"));
        log.write();

        assertThat(book.written).containsExactly("2026-11-27 version 40: 0 3 0");
    }

    @Test
    void what_a_program_takes_with_its_token_is_a_call_and_no_view() {
        log.called(MEMBER, record(1));
        log.called(MEMBER, record(1));
        log.downloadedByProgram(MEMBER, file("f"));
        log.write();

        assertThat(book.written)
                .containsExactlyInAnyOrder("2026-11-27 record 1: 0 0 1", "2026-11-27 version 40: 0 0 1");
    }

    @Test
    void whoever_takes_more_than_anybody_reads_counts_no_further() {
        for (int i = 1; i <= Seen.MANY + 50; i++) {
            log.viewed(Actor.VISITOR, "harvester", record(i));
        }
        log.viewed(Actor.VISITOR, "reader", record(1));
        log.write();

        assertThat(book.written).hasSize(Seen.MANY).contains("2026-11-27 record 1: 2 0 0");
    }

    @Test
    void what_cannot_be_written_is_kept_and_written_later_with_what_came_meanwhile() {
        log.viewed(Actor.VISITOR, "one", record(1));
        book.away = true;
        assertThatThrownBy(log::write).isInstanceOf(IllegalStateException.class);
        log.viewed(Actor.VISITOR, "two", record(1));
        assertThatThrownBy(log::write).isInstanceOf(IllegalStateException.class);
        now = now.plus(Duration.ofDays(1));
        log.viewed(Actor.VISITOR, "one", record(1));
        book.away = false;
        log.write();
        log.write();

        assertThat(book.written).containsExactly("2026-11-27 record 1: 2 0 0", "2026-11-28 record 1: 1 0 0");
    }

    @Test
    void memory_is_bounded_while_the_database_is_away() {
        Tally tally = new Tally();
        for (int i = 0; i < Tally.MOST + 10; i++) {
            tally.add(Tally.Thing.record(TODAY, i), Tally.Kind.VIEW);
        }
        tally.add(Tally.Thing.record(TODAY, 3), Tally.Kind.VIEW);
        Tally more = new Tally();
        more.add(Tally.Thing.record(TODAY, Tally.MOST + 5), Tally.Kind.VIEW);
        more.add(Tally.Thing.record(TODAY, 3), Tally.Kind.CALL);
        tally.add(more);

        assertThat(tally.lines(TODAY).lines()).hasSize(Tally.MOST).contains("false\t3\t2\t0\t1");
    }

    private static Actor member(long id, Grant... grants) {
        return Actor.member(new MemberId(id), Set.of(grants));
    }

    private static Holding record(long id) {
        return holding(id, AUTHOR);
    }

    private static Holding holding(long id, @Nullable MemberId author) {
        return new Holding(
                new ContentRef("resource", id),
                "publicid" + id,
                ResourceKind.LESSON,
                "lesson-learned",
                Language.EN,
                "A title",
                List.of(),
                List.of(),
                author,
                false,
                false);
    }

    private static AttachedFile file(String id) {
        return of(RecordFiles.KIND, id);
    }

    private static AttachedFile of(String kind, String id) {
        return new AttachedFile(
                id,
                new ContentRef(kind, 40),
                "a.pdf",
                "application/pdf",
                10,
                "00",
                FileState.READY,
                null,
                1,
                null,
                "",
                false,
                false,
                0);
    }

    /** Keeps what it is told, in words. */
    private static final class Book extends FigureBook {

        private final List<String> written = new ArrayList<>();
        private boolean away;
        private int asked;
        private @Nullable MemberId by;

        @Override
        void add(LocalDate day, String lines) {
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(cell -> written.add(day + (cell[0].equals("true") ? " version " : " record ") + cell[1]
                            + ": " + cell[2] + " " + cell[3] + " " + cell[4]));
        }

        @Override
        boolean isBy(MemberId member, long version) {
            asked++;
            return member.equals(by);
        }
    }
}
