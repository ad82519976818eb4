package org.reintegration.library.records;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of a document that was published elsewhere: who made it and where it can be read. */
public record DocumentText(
        String publisher, String authors, @Nullable String url) implements ResourceText {

    public DocumentText {
        publisher = Given.text(publisher);
        authors = Given.text(authors);
        url = Given.orNull(url);
    }

    public static DocumentText empty() {
        return new DocumentText("", "", null);
    }

    @Override
    public List<String> paragraphs() {
        return Stream.of(publisher, authors).filter(text -> !text.isEmpty()).toList();
    }
}
