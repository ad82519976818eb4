package org.reintegration.local;

import java.time.Instant;
import java.util.List;

/** A mail as a person reads it: plain words, and the addresses it wants them to open. */
public record KeptMail(
        String file,
        Instant received,
        String from,
        String recipient,
        String subject,
        String text,
        List<String> links) {}
