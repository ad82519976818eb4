package org.reintegration.library.translations;

import java.util.List;
import org.reintegration.library.records.TranslationNote;
import org.reintegration.library.records.WordField;

/** A published text of a translation and whose it is. */
public record PublishedText(String record, TranslationNote note, List<WordField> fields) {}
