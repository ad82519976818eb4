package org.reintegration.library.records;

import java.util.List;

/** The words of a record beside title and summary, in one language; each kind has its own fields. */
public sealed interface ResourceText permits LessonText, PracticeText, DocumentText {

    /** Every paragraph in reading order, for search. */
    List<String> paragraphs();
}
