package org.reintegration.kernel.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reintegration.kernel.text.Language;

/** A controlled vocabulary in its own order. */
public final class Vocabulary {

    private final String name;
    private final Map<String, Term> terms = new LinkedHashMap<>();

    Vocabulary(String name, List<Term> terms) {
        this.name = name;
        for (Term term : terms) {
            if (this.terms.put(term.id(), term) != null) {
                throw new IllegalStateException("Twice in " + name + ": " + term.id());
            }
        }
    }

    public String name() {
        return name;
    }

    public boolean contains(String id) {
        return terms.containsKey(id);
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The words for an id; the id itself when it is not (or no longer) known, so that a page never breaks over it. */
    public String label(String id, Language language) {
        Term term = terms.get(id);
        return term == null ? id : term.label(language);
    }

    public Collection<Term> terms() {
        return terms.values();
    }
}
