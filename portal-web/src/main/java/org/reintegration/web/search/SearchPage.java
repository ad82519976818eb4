package org.reintegration.web.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.Cell;
import org.reintegration.search.Facet;
import org.reintegration.search.FacetValue;
import org.reintegration.search.SearchAnswer;
import org.reintegration.search.SearchBounds;
import org.reintegration.search.SearchOrder;
import org.reintegration.search.SearchQuery;
import org.reintegration.search.SearchService;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.site.QueryString;
import org.reintegration.web.words.Words;

/** Behind the result page: everything about one search, read once. */
@Named
@RequestScoped
public class SearchPage {

    private static final int MOST_UNDERSTOOD = 3;

    /** A filter in force, and the address without it. */
    public record Chip(String label, @Nullable Language spoken, String url) {}

    /** An order of the results, and the address that asks for it. */
    public record Order(String name, boolean current, String url) {}

    /** Something to search for or to keep to instead. */
    public record Lead(String label, String url) {}

    /** What was also searched for, in one other language. */
    public record Also(Language language, List<String> labels) {
        public String joined() {
            return String.join(language == Language.AR ? "، " : ", ", labels);
        }
    }

    @Inject
    SearchService search;

    @Inject
    QueryReader reader;

    @Inject
    Caller caller;

    @Inject
    Words words;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Askers askers;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    @Inject
    @Any
    Instance<SearchedWithin> containers;

    private SearchQuery query = SearchQuery.of("", Language.DEFAULT);
    private SearchAnswer answer = SearchAnswer.empty();
    private SearchLinks links = new SearchLinks("", query);
    private List<Result> results = List.of();
    private List<String> wrongDates = List.of();

    public void load() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, given) -> values.put(name, List.of(given)));
        query = reader.ofPage(values, caller.language());
        wrongDates = Stream.of("from", "to")
                .flatMap(name -> values.getOrDefault(name, List.of()).stream().limit(1))
                .map(String::strip)
                .filter(date -> !date.isEmpty() && !SearchBounds.isDate(date))
                .toList();
        answer = search.find(caller.actor(), query);
        int last = answer.page(query).pages();
        if (query.page() > last && answer.total() > 0) {
            // An old link to a page that no longer exists leads to the last there is.
            query = query.page(last, query.size());
            answer = search.find(caller.actor(), query);
        }
        askers.asked(query, answer);
        if (answer.away()) {
            visit.away();
        }
        links = new SearchLinks(caller.path("search"), query);
        Results rows = new Results(words, vocabularies, caller.language());
        results = answer.hits().stream().map(rows::of).toList();
    }

    public String getText() {
        return query.text();
    }

    public long getTotal() {
        return answer.total();
    }

    public List<Result> getResults() {
        return results;
    }

    public boolean isAway() {
        return answer.away();
    }

    public boolean isCatchingUp() {
        return answer.catchingUp() && !answer.away();
    }

    public boolean isEmpty() {
        return results.isEmpty() && !answer.away();
    }

    public boolean isExact() {
        return query.exact();
    }

    public boolean isFiltered() {
        return !query.chosen().isEmpty() || !query.bounds().isNone();
    }

    /** Only a plain search from its first page is worth a place in other people's indexes, and not even that when it found nothing. */
    public boolean isNoIndex() {
        return isFiltered()
                || query.order() != null
                || query.exact()
                || query.page() > 1
                || answer.total() == 0
                || answer.away();
    }

    public List<FacetGroup> getGroups() {
        return FacetGroup.of(answer, this::kind);
    }

    public List<Chip> getChips() {
        List<Chip> chips = new ArrayList<>();
        SearchBounds bounds = query.bounds();
        if (bounds.within() != null) {
            chips.add(new Chip(within(), null, links.everywhere()));
        }
        if (bounds.from() != null || bounds.to() != null) {
            chips.add(new Chip(dates(bounds), null, links.withoutDates()));
        }
        for (Facet facet : Facet.values()) {
            for (FacetValue value : answer.values(facet)) {
                if (value.chosen()) {
                    FacetGroup.Choice choice = FacetGroup.choice(facet, value, this::kind, List.of());
                    chips.add(new Chip(
                            named(facet, value, choice), choice.spoken(), links.without(facet, value.value())));
                }
            }
        }
        return chips;
    }

    /** The name of what the search keeps to; of what the reader may not know there is none. */
    private String within() {
        String token = getWithin();
        int colon = token.indexOf(':');
        return containers.stream()
                .filter(one -> one.kind().equals(token.substring(0, Math.max(0, colon))))
                .flatMap(one -> one.name(caller.actor(), token.substring(colon + 1)).stream())
                .findFirst()
                .orElseGet(() -> words.of("search.within.unknown", caller.language()));
    }

    /** The group or collection to keep to; empty for everywhere. */
    public String getWithin() {
        String within = query.bounds().within();
        return within == null ? "" : within;
    }

    private String dates(SearchBounds bounds) {
        String from = bounds.from();
        String to = bounds.to();
        return from == null
                ? words.of("search.dates.until", caller.language(), to == null ? "" : to)
                : to == null
                        ? words.of("search.dates.since", caller.language(), from)
                        : words.of("search.dates.between", caller.language(), from, to);
    }

    /** A level alone says nothing; it is named with its dimension. */
    private String named(Facet facet, FacetValue value, FacetGroup.Choice choice) {
        return facet != Facet.CELL
                ? choice.label()
                : vocabularies
                                .named(Vocabularies.DIMENSIONS)
                                .label(Cell.of(value.value()).dimension(), caller.language())
                        + " · " + choice.label();
    }

    public String getFrom() {
        return typed("from", query.bounds().from());
    }

    public String getTo() {
        return typed("to", query.bounds().to());
    }

    /** What was typed stays in its field though it is no date. */
    private String typed(String name, @Nullable String understood) {
        String raw = request.getParameter(name);
        boolean wrong = raw != null && wrongDates.contains(raw.strip());
        return wrong ? raw.strip() : understood == null ? "" : understood;
    }

    /** Dates as typed that are none. */
    public String getWrongDates() {
        return String.join(", ", wrongDates);
    }

    /** Places that the query names and that the search does not keep to yet. */
    public List<Lead> getPlaces() {
        List<Lead> places = new ArrayList<>();
        for (SearchAnswer.Understood one : answer.places()) {
            Facet facet = one.place();
            if (facet != null && !query.chosen(facet).contains(one.concept())) {
                places.add(new Lead(label(one), links.with(facet, one.concept())));
            }
        }
        return places;
    }

    /** What stands above what was asked for and has something to be found. */
    public List<Lead> getBroader() {
        return answer.broader().stream()
                .map(one -> new Lead(label(one), links.saying(label(one))))
                .toList();
    }

    private String label(SearchAnswer.Understood one) {
        return one.labels().getOrDefault(caller.language(), one.concept());
    }

    /** Every result in a file: csv or ris. */
    public String file(String format) {
        return SearchLinks.file("/api/v1/search/results." + format, query);
    }

    /** How many of the results a file holds, when that is not all of them; else 0. */
    public int getFileHolds() {
        return answer.total() > SearchResource.MOST_IN_A_FILE ? SearchResource.MOST_IN_A_FILE : 0;
    }

    /** Relevance says nothing where no words were typed. */
    public List<Order> getOrders() {
        SearchOrder asked = query.order();
        SearchOrder natural = query.text().isEmpty() ? SearchOrder.NEWEST : SearchOrder.RELEVANCE;
        SearchOrder current = asked == null ? natural : asked;
        List<Order> orders = new ArrayList<>();
        for (SearchOrder order : SearchOrder.values()) {
            if (order != SearchOrder.RELEVANCE || !query.text().isEmpty()) {
                orders.add(new Order(order.parameter(), order == current, links.sorted(order)));
            }
        }
        return orders;
    }

    /** The order asked for, for the form of filters; empty when it is the natural one. */
    public String getOrder() {
        SearchOrder asked = query.order();
        return asked == null ? "" : asked.parameter();
    }

    public @Nullable String getSuggestion() {
        return answer.suggestion();
    }

    public String getSuggestionLink() {
        String suggestion = answer.suggestion();
        return links.saying(suggestion == null ? query.text() : suggestion);
    }

    /** What was searched for beyond the words typed, in the other languages. */
    public List<Also> getAlso() {
        List<Also> also = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> labels = answer.understood().stream()
                    .limit(MOST_UNDERSTOOD)
                    .flatMap(understood -> Stream.ofNullable(understood.labels().get(language)))
                    .collect(Collectors.toMap(
                            label -> label.toLowerCase(language.locale()),
                            label -> label,
                            (first, same) -> first,
                            LinkedHashMap::new))
                    .values()
                    .stream()
                    .toList();
            if (language != caller.language() && language != answer.spoken() && !labels.isEmpty()) {
                also.add(new Also(language, labels));
            }
        }
        return also;
    }

    public String getExactLink() {
        return links.exactly(!query.exact());
    }

    public String getHere() {
        return links.here();
    }

    /** Where this search is kept, so that its reader hears what is new in it. */
    public String getSave() {
        return new SearchLinks(caller.path("search/save"), query).here();
    }

    /** This search as a feed for everybody. */
    public String getFeed() {
        String asked = new SearchLinks("/api/v1/search/feed", query).here();
        return asked + (asked.contains("?") ? "&" : "?") + "language="
                + caller.language().tag();
    }

    public boolean isWorthKeeping() {
        return !query.text().isEmpty() || isFiltered();
    }

    /** The register of gaps, asked for the same words. */
    public String getGaps() {
        return asking("fund/gaps", "q");
    }

    /** The community, to be asked about the same words. */
    public String getCommunity() {
        return asking("community", "ask");
    }

    private String asking(String page, String name) {
        return QueryString.empty().and(name, query.text()).behind(caller.path(page));
    }

    public String getPlain() {
        return links.withoutFilters();
    }

    public int getNumber() {
        return query.page();
    }

    /** Results are numbered on through the pages. */
    public int getFirstNumber() {
        return (query.page() - 1) * query.size() + 1;
    }

    public int getPages() {
        return answer.page(query).pages();
    }

    public List<PageLink> getPageLinks() {
        return PageLink.around(query.page(), getPages(), links::page);
    }

    public String pageLink(int number) {
        return links.page(number);
    }

    private String kind(String kind) {
        return words.of("search.kind." + kind, caller.language());
    }
}
