package org.reintegration.web.mail;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;

/**
 * What a mail says, before it takes the shape of plain text and of HTML.
 *
 * @param sender the portal's name
 * @param link an absolute address, null when there is nothing to open
 * @param action the words on the link
 * @param footer why this mail came
 */
record MailText(
        Language language,
        String sender,
        String subject,
        String greeting,
        String body,
        @Nullable String link,
        String action,
        String footer) {

    String plain() {
        StringBuilder text = new StringBuilder(greeting).append("\n\n").append(body);
        if (link != null) {
            text.append("\n\n").append(action).append(":\n").append(link);
        }
        return text.append("\n\n-- \n").append(footer).append('\n').toString();
    }

    String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"")
                .append(language.tag())
                .append("\" dir=\"")
                .append(language.direction())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head><body style=\"font:16px/1.6 sans-serif;color:#15211d;max-width:36em\"><p>")
                .append(escaped(greeting))
                .append("</p>");
        for (String paragraph : body.split("\n\n", -1)) {
            html.append("<p dir=\"auto\">").append(lines(paragraph)).append("</p>");
        }
        if (link != null) {
            String address = escaped(link);
            html.append("<p><a href=\"")
                    .append(address)
                    .append("\">")
                    .append(escaped(action))
                    .append("</a></p>");
            html.append("<p style=\"font-size:13px;color:#48574f\" dir=\"ltr\">")
                    .append(address)
                    .append("</p>");
        }
        return html.append("<hr><p style=\"font-size:13px;color:#48574f\">")
                .append(escaped(footer))
                .append("</p></body></html>")
                .toString();
    }

    /** A line that is an address can be followed. */
    private static String lines(String paragraph) {
        return paragraph
                .lines()
                .map(MailText::escaped)
                .map(line ->
                        line.matches("https?://\\S+") ? "<a dir=\"ltr\" href=\"" + line + "\">" + line + "</a>" : line)
                .collect(Collectors.joining("<br>"));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
