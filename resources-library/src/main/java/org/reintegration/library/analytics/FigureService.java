package org.reintegration.library.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Cursor;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Holding;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceSummary;

/** Figures of one record for whoever may read it, and of the whole library for its editors. */
@ApplicationScoped
@Transactional
public class FigureService {

    /** As many months are told one by one. */
    public static final int MONTHS = 12;

    private static final int LARGEST_SLICE = 100;

    @Inject
    FigureBook book;

    @Inject
    ResourceService records;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Clock clock;

    /** The figures of a published record that this actor may read; those of a withdrawn one are gone with it. */
    public RecordFigures of(Actor actor, String recordId) {
        return of(records.find(actor, recordId));
    }

    /** The same of a record already found for its reader. They change at midnight, so that its page can be kept for a day. */
    public RecordFigures of(Holding record) {
        LocalDate first = YearMonth.from(today()).minusMonths(MONTHS - 1).atDay(1);
        List<MonthFigures> all = book.of(record.ref().id(), first, today()).stream()
                .map(FigureService::month)
                .toList();
        return new RecordFigures(
                all.stream().mapToLong(MonthFigures::views).sum(),
                all.stream().mapToLong(MonthFigures::downloads).sum(),
                all.stream().mapToLong(MonthFigures::uses).sum(),
                all.stream().mapToLong(MonthFigures::calls).sum(),
                whole(first, all));
    }

    /** The records most viewed, downloaded or used; {@code after} is where the last slice ended. For editors and administrators. */
    public Slice<RankedRecord> most(
            Actor actor, FigureQuery query, Language language, @Nullable String after, int size) {
        mayRead(actor);
        int most = Math.max(1, Math.min(LARGEST_SLICE, size));
        List<Ranked> found = book.most(actor, wanted(query), after(after), most + 1).stream()
                .map(FigureService::ranked)
                .toList();
        Slice<Ranked> slice = Slice.of(found, most, last -> Cursor.of(last.by(query.order()), last.id()));
        Map<Long, ResourceSummary> readable =
                records.readable(actor, slice.items().stream().map(Ranked::id).toList(), language);
        return new Slice<>(
                slice.items().stream()
                        .flatMap(ranked -> Stream.ofNullable(readable.get(ranked.id()))
                                .map(record -> new RankedRecord(
                                        record, ranked.views(), ranked.downloads(), ranked.uses(), ranked.calls())))
                        .toList(),
                slice.next());
    }

    /** All records of the query together, month by month through the last twelve, whatever month it names. For editors and administrators. */
    public List<MonthFigures> months(Actor actor, FigureQuery query) {
        mayRead(actor);
        FigureQuery year = new FigureQuery(query.order(), null, query.region(), query.language());
        FigureBook.Wanted wanted = wanted(year);
        return whole(
                wanted.from(),
                book.months(actor, wanted).stream().map(FigureService::month).toList());
    }

    /** The months that can be asked for, the newest first. */
    public List<YearMonth> choice() {
        YearMonth now = YearMonth.from(today());
        return IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
    }

    private static void mayRead(Actor actor) {
        actor.memberOrRefuse();
        Decision.allowedIf(
                        actor.holdsSomewhere(Role.EDITOR) || actor.holds(Role.ADMINISTRATOR),
                        LibraryRule.EDITORS_READ_THE_FIGURES)
                .orRefuse();
    }

    private FigureBook.Wanted wanted(FigureQuery query) {
        String region = query.region();
        if (region != null && !vocabularies.regions().contains(region)) {
            throw Refusal.badInput("region", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
        YearMonth now = YearMonth.from(today());
        YearMonth month = query.month();
        return new FigureBook.Wanted(
                query.order(),
                (month == null ? now.minusMonths(MONTHS - 1) : month).atDay(1),
                (month == null ? now : month).atDay(1),
                region,
                query.language());
    }

    private static FigureBook.@Nullable After after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        List<String> keys = Cursor.keys(cursor, 2);
        try {
            return new FigureBook.After(Long.parseLong(keys.get(0)), Long.parseLong(keys.get(1)));
        } catch (NumberFormatException notOurs) {
            throw Refusal.badInput("after", Refusal.Common.THE_VALUE_IS_KNOWN);
        }
    }

    /** Every month from the first on, those of which nothing is known as well. */
    private static List<MonthFigures> whole(LocalDate first, List<MonthFigures> known) {
        Map<LocalDate, MonthFigures> byMonth =
                known.stream().collect(Collectors.toMap(MonthFigures::month, Function.identity()));
        return IntStream.range(0, MONTHS)
                .mapToObj(first::plusMonths)
                .map(month -> byMonth.getOrDefault(month, new MonthFigures(month, 0, 0, 0, 0)))
                .toList();
    }

    private static MonthFigures month(Object row) {
        Object[] cells = (Object[]) row;
        return new MonthFigures(
                LocalDate.parse((String) cells[0]),
                number(cells[1]),
                number(cells[2]),
                number(cells[3]),
                number(cells[4]));
    }

    private static Ranked ranked(Object row) {
        Object[] cells = (Object[]) row;
        return new Ranked(number(cells[0]), number(cells[1]), number(cells[2]), number(cells[3]), number(cells[4]));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A record by its id. */
    private record Ranked(long id, long views, long downloads, long uses, long calls) {

        long by(FigureOrder order) {
            return switch (order) {
                case VIEWS -> views;
                case DOWNLOADS -> downloads;
                case USES -> uses;
            };
        }
    }
}
