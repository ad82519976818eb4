package org.reintegration.local;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;

/** Mails written as HTML in which every character of a mail is only a character. */
final class MailHtml {

    static final String STYLE_PATH = "/mail.css";
    static final String STYLE = """
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; padding: 1rem; background: #f5f5f5 }
            a { color: #0b5394 }
            """;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private MailHtml() {}

    static String list(List<KeptMail> mails) {
        if (mails.isEmpty()) {
            return message("No mail yet.");
        }
        var rows =
                new StringBuilder("<table><thead><tr><th>Received</th><th>To</th><th>Subject</th></tr></thead><tbody>");
        for (KeptMail mail : mails) {
            rows.append("<tr><td>")
                    .append(TIME.format(mail.received()))
                    .append("</td><td>")
                    .append(escaped(mail.recipient()))
                    .append("</td><td dir=\"auto\"><a href=\"/")
                    .append(escaped(mail.file()))
                    .append("\">")
                    .append(escaped(mail.subject().isBlank() ? "(no subject)" : mail.subject()))
                    .append("</a></td></tr>");
        }
        return page("Mail", rows.append("</tbody></table>").toString());
    }

    static String mail(KeptMail mail) {
        var body = new StringBuilder("<p><a href=\"/\">All mail</a></p><p>From ")
                .append(escaped(mail.from()))
                .append("<br>To ")
                .append(escaped(mail.recipient()))
                .append("<br>")
                .append(TIME.format(mail.received()))
                .append("</p><pre dir=\"auto\">")
                .append(linked(mail.text()))
                .append("</pre>");
        if (!mail.links().isEmpty()) {
            body.append("<h2>Links</h2><ul>");
            mail.links()
                    .forEach(link -> body.append("<li>").append(anchor(link)).append("</li>"));
            body.append("</ul>");
        }
        return page(mail.subject(), body.toString());
    }

    static String message(String sentence) {
        return page("Mail", "<p>" + escaped(sentence) + "</p>");
    }

    private static String page(String title, String body) {
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + escaped(title)
                + "</title><link rel=\"stylesheet\" href=\"" + STYLE_PATH + "\"></head><body><main><h1 dir=\"auto\">"
                + escaped(title) + "</h1>" + body + "</main></body></html>";
    }

    private static String linked(String text) {
        var html = new StringBuilder();
        Matcher link = MailText.LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            html.append(escaped(text.substring(from, link.start()))).append(anchor(link.group()));
            from = link.end();
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String anchor(String address) {
        return "<a href=\"" + escaped(address) + "\" rel=\"noreferrer\">" + escaped(address) + "</a>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
