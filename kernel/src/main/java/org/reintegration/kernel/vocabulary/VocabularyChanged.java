package org.reintegration.kernel.vocabulary;

/** The thesaurus of this process is another one than before. */
public record VocabularyChanged() {}
