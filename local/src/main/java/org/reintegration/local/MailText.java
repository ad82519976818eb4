package org.reintegration.local;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail says: its plain words, or the bare words of its formatted version, and the addresses in both. */
record MailText(String words, List<String> links) {

    /** An address in running text: a full stop or bracket after it belongs to the sentence. */
    static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)\\]]");

    private static final Pattern TARGET =
            Pattern.compile("href\\s*=\\s*[\"'](https?://[^\"']+)[\"']", Pattern.CASE_INSENSITIVE);

    static MailText of(Part mail) throws MessagingException, IOException {
        List<String> plain = new ArrayList<>();
        List<String> formatted = new ArrayList<>();
        collect(mail, plain, formatted);
        Set<String> links = new LinkedHashSet<>();
        plain.forEach(text -> find(LINK, 0, text, links));
        formatted.forEach(text -> find(TARGET, 1, text, links));
        String words = plain.isEmpty() ? bare(String.join("\n", formatted)) : String.join("\n", plain);
        return new MailText(words, List.copyOf(links));
    }

    private static void collect(Part part, List<String> plain, List<String> formatted)
            throws MessagingException, IOException {
        if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            plain.add("[" + part.getFileName() + "]");
        } else if (part.isMimeType("text/html")) {
            formatted.add(String.valueOf(part.getContent()));
        } else if (part.isMimeType("text/*")) {
            plain.add(String.valueOf(part.getContent()));
        } else if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart inner = several.getBodyPart(i);
                collect(inner, plain, formatted);
            }
        }
    }

    private static void find(Pattern pattern, int group, String text, Set<String> links) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            links.add(found.group(group).replace("&amp;", "&"));
        }
    }

    private static String bare(String html) {
        return html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "")
                .replaceAll("(?i)<(br|/p|/div|/tr|/h\\d|/li)\\b[^>]*>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    static String readable(Address address) {
        return address instanceof InternetAddress person ? person.toUnicodeString() : address.toString();
    }
}
