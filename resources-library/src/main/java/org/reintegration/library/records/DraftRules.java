package org.reintegration.library.records;

import static org.reintegration.library.records.LibraryRule.THE_ADDRESS_IS_A_WEB_ADDRESS;
import static org.reintegration.library.records.LibraryRule.THE_DATE_IS_POSSIBLE;
import static org.reintegration.library.records.LibraryRule.THE_LIST_FITS;
import static org.reintegration.library.records.LibraryRule.THE_MAIN_CELL_IS_ONE_OF_THE_CELLS;
import static org.reintegration.library.records.LibraryRule.THE_PERIOD_ENDS_AFTER_IT_BEGINS;
import static org.reintegration.library.records.LibraryRule.THE_TEXT_FITS;
import static org.reintegration.library.records.LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY;
import static org.reintegration.library.records.LibraryRule.THE_YEAR_IS_POSSIBLE;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.FieldProblem;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** What every draft must keep to, however unfinished it is: sizes, ids of the vocabularies, possible years and addresses. */
final class DraftRules {

    static final int LONGEST_TITLE = 250;
    static final int LONGEST_SUMMARY = 2_000;
    static final int LONGEST_TEXT = 10_000;
    static final int MOST_ITEMS = 60;
    private static final int FIRST_YEAR = 1950;
    private static final int MOST_YEARS_AHEAD = 20;
    private static final int LONGEST_URL = 1_000;

    private final Vocabularies vocabularies;
    private final LocalDate today;
    private final List<FieldProblem> problems = new ArrayList<>();

    private DraftRules(Vocabularies vocabularies, LocalDate today) {
        this.vocabularies = vocabularies;
        this.today = today;
    }

    static List<FieldProblem> problems(Draft draft, Vocabularies vocabularies, LocalDate today) {
        DraftRules rules = new DraftRules(vocabularies, today);
        rules.length("title", draft.title(), LONGEST_TITLE);
        rules.length("summary", draft.summary(), LONGEST_SUMMARY);
        rules.term("type", Vocabularies.RESOURCE_TYPES, draft.type());
        rules.facts(draft.facts());
        rules.text(draft.text());
        return List.copyOf(rules.problems);
    }

    private void facts(Facts facts) {
        terms("facts.origin", Vocabularies.COUNTRIES, facts.origin());
        terms("facts.transit", Vocabularies.COUNTRIES, facts.transit());
        terms("facts.host", Vocabularies.COUNTRIES, facts.host());
        terms("facts.unspecified", Vocabularies.COUNTRIES, facts.unspecified());
        term("facts.region", Vocabularies.REGIONS, facts.region());
        terms("facts.cells", Vocabularies.DIMENSIONS, facts.dimensions());
        terms("facts.cells", Vocabularies.LEVELS, facts.levels());
        terms("facts.stages", Vocabularies.STAGES, facts.stages());
        terms("facts.targetGroups", Vocabularies.TARGET_GROUPS, facts.targetGroups());
        list("facts.themes", facts.themes(), vocabularies.thesaurus()::contains);
        terms("facts.returnTypes", Vocabularies.RETURN_TYPES, facts.returnTypes());
        terms("facts.sdgTargets", Vocabularies.SDG_TARGETS, facts.sdgTargets());
        terms("facts.gcmObjectives", Vocabularies.GCM_OBJECTIVES, facts.gcmObjectives());
        term("facts.licence", Vocabularies.LICENCES, facts.licence());
        length("facts.donor", facts.donor(), LONGEST_TITLE);
        texts("facts.sources", facts.sources(), LONGEST_SUMMARY);
        Cell primary = facts.primaryCell();
        refuseUnless(
                primary == null || facts.cells().contains(primary),
                "facts.primaryCell",
                THE_MAIN_CELL_IS_ONE_OF_THE_CELLS);
        Integer year = facts.year();
        refuseUnless(year == null || isPossible(year, today), "facts.year", THE_YEAR_IS_POSSIBLE);
        made(facts);
    }

    private void made(Facts facts) {
        terms(
                "facts.contributors",
                Vocabularies.CONTRIBUTOR_ROLES,
                facts.contributors().stream().map(Contributor::role).toList());
        facts.contributors().forEach(one -> length("facts.contributors", one.name(), LONGEST_TITLE));
        refuseUnless(facts.partners().size() <= MOST_ITEMS, "facts.partners", THE_LIST_FITS);
        Consent consent = facts.consent();
        if (consent != null) {
            term("facts.consent.state", Vocabularies.CONSENTS, consent.state());
            length("facts.consent.how", consent.how(), LONGEST_SUMMARY);
            refuseUnless(isPast(consent.date()), "facts.consent.date", THE_DATE_IS_POSSIBLE);
        }
        Period period = facts.period();
        if (period != null) {
            refuseUnless(isPossible(period.from()), "facts.period.from", THE_DATE_IS_POSSIBLE);
            refuseUnless(isPossible(period.to()), "facts.period.to", THE_DATE_IS_POSSIBLE);
            refuseUnless(period.endsAfterItBegins(), "facts.period.to", THE_PERIOD_ENDS_AFTER_IT_BEGINS);
        }
    }

    private boolean isPast(@Nullable LocalDate date) {
        return date == null || (isPossible(date) && !date.isAfter(today));
    }

    private boolean isPossible(@Nullable LocalDate date) {
        return date == null || (date.getYear() >= FIRST_YEAR && date.getYear() <= today.getYear() + MOST_YEARS_AHEAD);
    }

    private void text(ResourceText text) {
        for (String paragraph : text.paragraphs()) {
            if (paragraph.length() > LONGEST_TEXT) {
                length("text", paragraph, LONGEST_TEXT);
                break;
            }
        }
        if (text instanceof LessonText lesson) {
            term("text.polarity", Vocabularies.POLARITIES, lesson.polarity());
            term("text.actionStatus", Vocabularies.ACTION_STATUSES, lesson.actionStatus());
        } else if (text instanceof PracticeText practice) {
            term("text.costBand", Vocabularies.COST_BANDS, practice.costBand());
            refuseUnless(practice.steps().size() <= MOST_ITEMS, "text.steps", THE_LIST_FITS);
            refuseUnless(practice.blocks().size() <= MOST_ITEMS, "text.blocks", THE_LIST_FITS);
            refuseUnless(practice.results().size() <= MOST_ITEMS, "text.results", THE_LIST_FITS);
        } else if (text instanceof DocumentText document) {
            length("text.publisher", document.publisher(), LONGEST_TITLE);
            length("text.authors", document.authors(), LONGEST_SUMMARY);
            String url = document.url();
            refuseUnless(url == null || isWebAddress(url), "text.url", THE_ADDRESS_IS_A_WEB_ADDRESS);
        }
    }

    /** Next year is possible: reports are dated ahead. */
    static boolean isPossible(int year, LocalDate today) {
        return year >= FIRST_YEAR && year <= today.getYear() + 1;
    }

    static boolean isWebAddress(String url) {
        if (url.length() > LONGEST_URL) {
            return false;
        }
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void term(String field, String vocabulary, @Nullable String id) {
        refuseUnless(id == null || vocabularies.named(vocabulary).contains(id), field, THE_VALUE_IS_IN_THE_VOCABULARY);
    }

    private void terms(String field, String vocabulary, List<String> ids) {
        list(field, ids, vocabularies.named(vocabulary)::contains);
    }

    private void list(String field, List<String> ids, Predicate<String> known) {
        refuseUnless(ids.size() <= MOST_ITEMS, field, THE_LIST_FITS);
        refuseUnless(ids.stream().allMatch(known), field, THE_VALUE_IS_IN_THE_VOCABULARY);
    }

    private void texts(String field, List<String> values, int longest) {
        refuseUnless(values.size() <= MOST_ITEMS, field, THE_LIST_FITS);
        values.forEach(value -> length(field, value, longest));
    }

    private void length(String field, String value, int longest) {
        refuseUnless(value.length() <= longest, field, THE_TEXT_FITS);
    }

    private void refuseUnless(boolean condition, String field, LibraryRule rule) {
        FieldProblem problem = new FieldProblem(field, rule);
        if (!condition && !problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
