package org.reintegration.local;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The mails in a directory, one file each, readable by any mail program. */
final class MailStore {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final String RECIPIENT = "Delivered-To";

    private final Path directory;
    private final Session session = Session.getInstance(new Properties());
    private final AtomicInteger count = new AtomicInteger();

    MailStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    /** A mail is acknowledged to its sender only when it is in its file. */
    void keep(MimeMessage message, String recipient) throws MessagingException {
        String name = STAMP.format(Instant.now()) + "-" + String.format("%05d", count.incrementAndGet()) + ".eml";
        try {
            var bytes = new ByteArrayOutputStream();
            bytes.write((RECIPIENT + ": " + recipient.replaceAll("[\\r\\n]", "") + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            message.writeTo(bytes);
            Path half = Files.write(directory.resolve(name + ".part"), bytes.toByteArray());
            Files.move(half, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException cause) {
            throw new MessagingException("The mail cannot be kept", cause);
        }
    }

    List<KeptMail> all() throws IOException {
        List<Path> files;
        try (Stream<Path> content = Files.list(directory)) {
            files = content.filter(MailStore::isMail)
                    .sorted(Comparator.comparing((Path file) -> name(file)).reversed())
                    .toList();
        }
        List<KeptMail> mails = new ArrayList<>();
        for (Path file : files) {
            mails.add(read(file));
        }
        return mails;
    }

    /** One mail by the name of its file; names that lead elsewhere find nothing. */
    Optional<KeptMail> find(String name) throws IOException {
        Path file = directory.resolve(name).normalize();
        if (!directory.equals(file.getParent()) || !isMail(file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return Optional.of(read(file));
    }

    private static boolean isMail(Path file) {
        return name(file).endsWith(".eml");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private KeptMail read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            var message = new MimeMessage(session, bytes);
            MailText text = MailText.of(message);
            String[] recipient = message.getHeader(RECIPIENT);
            return new KeptMail(
                    name(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    message.getFrom() == null ? "" : MailText.readable(message.getFrom()[0]),
                    recipient == null ? "" : recipient[0],
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    text.words(),
                    text.links());
        } catch (MessagingException cause) {
            throw new IOException("The mail " + file + " cannot be read", cause);
        }
    }
}
