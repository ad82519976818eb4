package org.reintegration.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reintegration.kernel.lists.Address;
import org.reintegration.kernel.vocabulary.Thesaurus;
import org.reintegration.kernel.vocabulary.Vocabularies;

/** The themes on the map of the site; what is withdrawn is not shown around. */
@ApplicationScoped
class VocabularyMap implements Mapped {

    @Inject
    Vocabularies vocabularies;

    @Override
    public List<Listed> lists() {
        return List.of(new Listed("themes", () -> thesaurus().offered().size(), this::part));
    }

    private Thesaurus thesaurus() {
        return vocabularies.thesaurus();
    }

    private List<Address> part(int number, int size) {
        return thesaurus().offered().stream()
                .skip((long) number * size)
                .limit(size)
                .map(concept -> new Address("vocabulary/" + concept.id(), null))
                .toList();
    }
}
