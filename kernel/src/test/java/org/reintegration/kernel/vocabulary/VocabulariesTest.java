package org.reintegration.kernel.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.text.Language;

class VocabulariesTest {

    private final Vocabularies vocabularies = new Vocabularies();

    @Test
    void every_concept_says_what_it_means_in_every_language_and_no_two_say_the_same() {
        Set<String> said = new HashSet<>();
        assertThat(vocabularies.thesaurus().concepts())
                .hasSizeGreaterThanOrEqualTo(350)
                .allSatisfy(concept -> {
                    Labels note = Objects.requireNonNull(concept.note(), concept.id());
                    for (Language language : Language.values()) {
                        assertThat(note.in(language)).as(concept.id()).hasSizeBetween(30, 220);
                        assertThat(said.add(language + note.in(language)))
                                .as(concept.id())
                                .isTrue();
                    }
                });
    }
}
