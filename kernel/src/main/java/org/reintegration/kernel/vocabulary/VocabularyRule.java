package org.reintegration.kernel.vocabulary;

import org.reintegration.kernel.rules.Rule;

/** Every rule by which the vocabulary refuses an edit. */
public enum VocabularyRule implements Rule {
    ADMINISTRATORS_EDIT_THE_VOCABULARY,
    A_CONCEPT_HAS_A_NEW_AND_PLAIN_ID,
    EVERY_LANGUAGE_HAS_A_LABEL,
    A_LABEL_NAMES_ONE_CONCEPT,
    A_NOTE_IS_SAID_IN_EVERY_LANGUAGE,
    THE_WORDS_OF_A_CONCEPT_FIT,
    A_CONCEPT_STANDS_UNDER_KNOWN_ONES_AND_NOT_UNDER_ITSELF,
    A_CONCEPT_IS_MERGED_INTO_ANOTHER_THAT_IS_NOT_BELOW_IT,
    WHAT_WAS_MERGED_IS_EDITED_NO_MORE
}
