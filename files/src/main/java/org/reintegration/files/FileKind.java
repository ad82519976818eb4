package org.reintegration.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds of files the portal takes: each with the ends of names it goes by, what its content is found to be, and its largest size. */
public enum FileKind {
    PDF("application/pdf", 100, Set.of("pdf"), Set.of(), true),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", 50, Set.of("docx"), Set.of(), true),
    SHEET("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 50, Set.of("xlsx"), Set.of(), true),
    SLIDES(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            100,
            Set.of("pptx"),
            Set.of(),
            true),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", 50, Set.of("odt"), Set.of(), true),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", 50, Set.of("ods"), Set.of(), true),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", 100, Set.of("odp"), Set.of(), true),
    JPEG("image/jpeg", 25, Set.of("jpg", "jpeg"), Set.of(), true),
    PNG("image/png", 25, Set.of("png"), Set.of("image/apng"), true),
    WEBP("image/webp", 25, Set.of("webp"), Set.of(), true),
    MP3("audio/mpeg", 100, Set.of("mp3"), Set.of(), false),
    OGG("audio/ogg", 100, Set.of("ogg", "oga", "opus"), Set.of("audio/vorbis", "audio/opus", "application/ogg"), false),
    M4A("audio/mp4", 100, Set.of("m4a"), Set.of("video/mp4", "application/mp4", "audio/x-m4a"), false),
    WAV("audio/vnd.wave", 100, Set.of("wav"), Set.of("audio/x-wav", "audio/wav"), false);

    private static final long MEGABYTE = 1_000_000;

    private final String type;
    private final long megabytes;

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> ends;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> alsoFoundAs;

    private final boolean strippable;

    FileKind(String type, long megabytes, Set<String> ends, Set<String> alsoFoundAs, boolean strippable) {
        this.type = type;
        this.megabytes = megabytes;
        this.ends = ends;
        this.alsoFoundAs = alsoFoundAs;
        this.strippable = strippable;
    }

    /** The kind that a name claims by its end. */
    public static Optional<FileKind> claimedBy(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> name.indexOf('.') > 0 && kind.ends.contains(end))
                .findFirst();
    }

    public static FileKind ofType(String type) {
        return Stream.of(values())
                .filter(kind -> kind.type.equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of file is " + type));
    }

    /** Every end of a name that is taken, for the words of a refusal and for pickers of files. */
    public static List<String> allEnds() {
        return Stream.of(values()).flatMap(kind -> kind.ends.stream().sorted()).toList();
    }

    public boolean isFoundAs(String found) {
        return type.equals(found) || alsoFoundAs.contains(found);
    }

    public String type() {
        return type;
    }

    public long largest() {
        return megabytes * MEGABYTE;
    }

    public long megabytes() {
        return megabytes;
    }

    /** Whether the worker can take out what it says of its makers. */
    public boolean isStrippable() {
        return strippable;
    }
}
