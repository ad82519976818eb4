package org.reintegration.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Concept;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.skos.Skos;

/** Behind the vocabulary: the thesaurus from the top, or one concept with all its names. */
@Named
@RequestScoped
public class VocabularyPage {

    @Inject
    Vocabularies vocabularies;

    @Inject
    Skos skos;

    @Inject
    Caller caller;

    @Inject
    Visit visit;

    @Inject
    HttpServletRequest request;

    private @Nullable Concept concept;

    public void load() {
        String id = request.getParameter("id");
        if (id != null) {
            Concept found = vocabularies.thesaurus().concept(id).orElseThrow(Refusal::notFound);
            concept = found;
            if (!found.id().equals(id)) {
                visit.leadForGoodTo("vocabulary/" + found.id());
            }
        }
    }

    public @Nullable Concept getConcept() {
        return concept;
    }

    public String getVersion() {
        return vocabularies.version();
    }

    public int getSize() {
        return vocabularies.thesaurus().concepts().size();
    }

    public List<Concept> getTops() {
        return vocabularies.thesaurus().tops();
    }

    public List<Concept> narrower(String id) {
        return vocabularies.thesaurus().narrower(id);
    }

    /** Whether it is no longer offered for new content. */
    public boolean isWithdrawn() {
        return concept != null && !vocabularies.thesaurus().isOffered(concept.id());
    }

    public String label(Concept one) {
        return one.label(caller.language());
    }

    /** Everything the concept is also called in a language. */
    public String otherNames(Concept one, Language language) {
        List<String> names = new ArrayList<>();
        Stream.of(one.synonyms(), one.acronyms())
                .forEach(words -> names.addAll(words.getOrDefault(language, List.of())));
        return String.join(language == Language.AR ? "، " : ", ", names);
    }

    /** The names of all vocabularies, the thesaurus first. */
    public List<String> getSchemes() {
        return skos.names();
    }

    /** What never changes about the concept: the address other catalogues know it by. */
    public @Nullable String getAddress() {
        return concept == null ? null : skos.addressOfTheme(concept.id());
    }
}
