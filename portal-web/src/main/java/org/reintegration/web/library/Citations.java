package org.reintegration.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Person;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Contributor;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.ResourceService;
import org.reintegration.library.records.ResourceView;
import org.reintegration.web.library.citation.Citation;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** How a record is cited: a document by who made it, what was written here by its author and this portal. */
@ApplicationScoped
public class Citations {

    @Inject
    ResourceService records;

    @Inject
    Settings settings;

    @Inject
    Words words;

    @Inject
    Vocabularies vocabularies;

    /** Of those among the records that this actor may read and that were not withdrawn, in a few queries for all of them. */
    public Map<Long, Citation> of(Actor actor, Collection<Long> ids, Language language) {
        Map<Long, Citation> citations = new HashMap<>();
        records.whole(actor, ids, language).forEach((id, whole) -> {
            if (!whole.view().isWithdrawn()) {
                citations.put(id, of(whole.view()));
            }
        });
        return citations;
    }

    /** Who publishes what has no other publisher. */
    public String portal() {
        return words.of("site.brand", Language.EN) + " " + words.of("site.brand-small", Language.EN);
    }

    Citation of(ResourceView view) {
        Language language = view.original();
        String portal = portal();
        DocumentText document = view.text() instanceof DocumentText text ? text : null;
        return new Citation(
                view.publicId(),
                Citation.Type.of(view.type()),
                view.originalTitle(),
                document == null ? authors(view) : Citation.names(document.authors()),
                document == null || document.publisher().isEmpty() ? portal : document.publisher(),
                year(view),
                language.tag(),
                url(view),
                view.language() == language ? view.summary() : "",
                view.facts().themes().stream()
                        .map(theme -> vocabularies.thesaurus().label(theme, language))
                        .toList(),
                view.catalogued() ? "" : Integer.toString(view.no()),
                newer(view));
    }

    private static List<String> authors(ResourceView view) {
        Person author = view.author();
        Stream<String> beside = view.facts().contributors().stream()
                .filter(Contributor::isAuthor)
                .map(Contributor::name);
        return Stream.of(
                        Stream.ofNullable(author == null ? null : author.name()),
                        beside,
                        Stream.ofNullable(view.organisation()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    private static @Nullable Integer year(ResourceView view) {
        Integer said = view.facts().year();
        return said != null || view.catalogued()
                ? said
                : Integer.valueOf(view.publishedAt().atOffset(ZoneOffset.UTC).getYear());
    }

    /** What takes its place, so that whoever finds the citation in a list finds that too. */
    private String newer(ResourceView view) {
        return view.supersededBy().stream()
                .map(newer -> words.of("library.cited-superseded", view.original()) + " " + settings.getPortalUrl()
                        + "/" + view.original().tag() + "/library/" + newer)
                .collect(Collectors.joining("; "));
    }

    /** The address in the language it was written in, the same for every reader. */
    String url(ResourceView view) {
        return settings.getPortalUrl() + "/" + view.original().tag() + "/" + view.path();
    }

    /** For people to copy. */
    String line(ResourceView view) {
        Citation citation = of(view);
        String who = String.join("; ", citation.authors());
        Integer year = citation.year();
        return (who.isEmpty() ? "" : who + (year == null ? ". " : " (" + year + "). "))
                + citation.title()
                + (who.isEmpty() && year != null ? " (" + year + "). " : ". ")
                + citation.publisher()
                + (citation.version().isEmpty() ? "" : ", v" + citation.version())
                + ". " + citation.url()
                + (citation.note().isEmpty() ? "" : " [" + citation.note() + "]");
    }
}
