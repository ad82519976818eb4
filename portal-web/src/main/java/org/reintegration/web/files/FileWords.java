package org.reintegration.web.files;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** What pages say of a file: {@code #{fileWords.facts(file)}} is "PDF, 2.4 MB, 12 pages". */
@RequestScoped
@Named("fileWords")
public class FileWords {

    private static final double KILO = 1_000;

    @Inject
    Words words;

    @Inject
    Caller caller;

    /** Kind, size and pages in one line. */
    public String facts(AttachedFile file) {
        Integer pages = file.pages();
        return pages == null || pages == 0
                ? words.of("files.facts", caller.language(), kind(file.type()), size(file.size()))
                : words.of("files.facts-pages", caller.language(), kind(file.type()), size(file.size()), pages);
    }

    public String size(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(caller.language().locale());
        if (bytes < KILO * KILO) {
            number.setMaximumFractionDigits(0);
            return words.of("files.kilobytes", caller.language(), number.format(Math.max(1, Math.round(bytes / KILO))));
        }
        number.setMaximumFractionDigits(1);
        return words.of("files.megabytes", caller.language(), number.format(bytes / KILO / KILO));
    }

    public String kind(String type) {
        return words.of("files.kind." + slug(FileKind.ofType(type)), caller.language());
    }

    /** What went wrong, in words; a word of the worker that this version does not know is told as the general one. */
    public String problem(@Nullable String reason) {
        String key = "files.problem."
                + (reason == null
                        ? "unreadable"
                        : reason.toLowerCase(Locale.ROOT).replace('_', '-'));
        return words.of(words.has(key, caller.language()) ? key : "files.problem.unreadable", caller.language());
    }

    /** The address of the file itself; its name is the last step, for people who save it. */
    public String address(AttachedFile file) {
        return addressOf(file);
    }

    public static String addressOf(AttachedFile file) {
        return "/download/" + file.id() + "/"
                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    public boolean isStrippable(AttachedFile file) {
        return FileKind.ofType(file.type()).isStrippable() && !file.stripped();
    }

    /** For the picker of files: {@code .pdf,.docx}. */
    public String getAccepted() {
        return String.join(
                ",", FileKind.allEnds().stream().map(end -> "." + end).toList());
    }

    public List<String> getEnds() {
        return FileKind.allEnds();
    }

    private static String slug(FileKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
