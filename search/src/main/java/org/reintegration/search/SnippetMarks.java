package org.reintegration.search;

/** Marks inside text on its way through Solr: two characters that no stored text may hold, turned into HTML at the very end. */
final class SnippetMarks {

    static final char OPEN = '\uE000';
    static final char CLOSE = '\uE001';

    private SnippetMarks() {}

    /** A text without our marks and without what no page can show: control characters and halves of characters. */
    static String clean(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (!isPlain(text.charAt(i))) {
                return cleaned(text, i);
            }
        }
        return text;
    }

    /** Most texts are plain to their end or but for ends of lines. */
    private static String cleaned(String text, int from) {
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, from);
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\n' || c == '\t' || c == '\r') {
                kept.append(' ');
            } else if (c > Character.MAX_VALUE || isPlain((char) c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isPlain(char c) {
        return !Character.isISOControl(c)
                && !Character.isSurrogate(c)
                && c != OPEN
                && c != CLOSE
                && c != '\uFFFE'
                && c != '\uFFFF';
    }

    /** Escaped HTML with {@code <mark>} around what was marked; marked neighbours share a mark, half marks are dropped. */
    static String html(String separate) {
        String marked = separate.replace(CLOSE + " " + OPEN, " ");
        StringBuilder html = new StringBuilder(marked.length() + 64);
        boolean open = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == OPEN) {
                if (!open && marked.indexOf(CLOSE, i) > 0) {
                    html.append("<mark>");
                    open = true;
                }
            } else if (c == CLOSE) {
                if (open) {
                    html.append("</mark>");
                    open = false;
                }
            } else {
                html.append(escaped(c));
            }
        }
        return html.toString();
    }

    /** The text as it was before anything was marked. */
    static String plain(String marked) {
        return marked.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    private static String escaped(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(c);
        };
    }
}
