package org.reintegration.web.library.pack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes a page piece by piece; whatever text it is given is shown and never understood as markup. */
final class Html {

    private final StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; names and values of attributes take turns. */
    Html begin(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** An element that holds nothing and is not closed, such as {@code link}. */
    Html lone(String element, String... attributes) {
        tag(element, attributes);
        return this;
    }

    Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    Html end() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with nothing but this text; none when there is no text. */
    Html element(String element, String text, String... attributes) {
        return text.isEmpty() ? this : begin(element, attributes).text(text).end();
    }

    /** The page with everything closed that is still open. */
    String page() {
        while (!open.isEmpty()) {
            end();
        }
        return out.toString();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
