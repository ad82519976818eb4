package org.reintegration.kernel.notices;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a notice's mail belongs in a conversation, so that a mail client threads it; it travels in the notice's details.
 *
 * @param message the mail's id before the host, the same for every recipient
 * @param references ids of the mails above it, the first one first
 * @param list the public id of the list it belongs to, which a member can leave by one click
 * @param subject never altered within a conversation
 */
public record Mailing(
        String message,
        List<String> references,
        String list,
        String listName,
        String subject,
        String discussion,
        int post) {

    private static final String MESSAGE = "mail.message";
    private static final String REFERENCES = "mail.references";
    private static final String LIST = "mail.list";
    private static final String LIST_NAME = "mail.list-name";
    private static final String SUBJECT = "mail.subject";
    private static final String DISCUSSION = "mail.discussion";
    private static final String POST = "mail.post";

    public Mailing {
        references = List.copyOf(references);
    }

    public static String id(String discussion, int post) {
        return "discussion-" + discussion + "-" + post;
    }

    /** The details and this among them. */
    public Map<String, String> with(Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        all.put(MESSAGE, message);
        all.put(REFERENCES, String.join(" ", references));
        all.put(LIST, list);
        all.put(LIST_NAME, listName);
        all.put(SUBJECT, subject);
        all.put(DISCUSSION, discussion);
        all.put(POST, Integer.toString(post));
        return Map.copyOf(all);
    }

    public static Optional<Mailing> in(Map<String, String> details) {
        String message = details.get(MESSAGE);
        if (message == null) {
            return Optional.empty();
        }
        String above = details.getOrDefault(REFERENCES, "");
        return Optional.of(new Mailing(
                message,
                above.isEmpty() ? List.of() : List.of(above.split(" ")),
                details.getOrDefault(LIST, ""),
                details.getOrDefault(LIST_NAME, ""),
                details.getOrDefault(SUBJECT, ""),
                details.getOrDefault(DISCUSSION, ""),
                Integer.parseInt(details.getOrDefault(POST, "0"))));
    }
}
