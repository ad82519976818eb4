package org.reintegration.library.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileMark;
import org.reintegration.kernel.files.FilePart;
import org.reintegration.kernel.privacy.PersonalDatum;
import org.reintegration.kernel.privacy.PersonalMark;

/**
 * A place in what somebody wrote or attached that seems to tell who a beneficiary is; a person judges whether it does.
 *
 * @param file the name of the file it stands in; empty where it stands in no file
 * @param page of that file; 0 where it has no pages
 * @param before a few words before it
 * @param after a few words after it
 */
public record PrivacyNote(
        PersonalDatum.Kind kind, Place place, String file, int page, String before, String words, String after) {

    /** Where it stands. */
    public enum Place {
        WORDS,
        SOURCES,
        FILE_NAME,
        FILE_DESCRIPTION,
        FILE_TEXT,
        FILE_AUTHOR,
        FILE_COMPANY,
        FILE_LOCATION;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static Place of(FilePart part) {
            return switch (part) {
                case TEXT -> FILE_TEXT;
                case AUTHOR -> FILE_AUTHOR;
                case COMPANY -> FILE_COMPANY;
                case LOCATION -> FILE_LOCATION;
            };
        }
    }

    private static final int MOST = 20;
    private static final int MOST_OF_FILES = 20;

    /** Those in a few texts of no file. */
    public static List<PrivacyNote> in(Collection<String> texts) {
        return texts.stream().flatMap(text -> in(Place.WORDS, text)).limit(MOST).toList();
    }

    /** Those in a draft and in its files; many in one never hide those in the other. Who made and published a document is no secret. */
    static List<PrivacyNote> in(Draft draft, List<AttachedFile> files, List<FileMark> marks) {
        Stream<String> words = draft.text() instanceof DocumentText ? Stream.of() : draft.text().paragraphs().stream();
        Stream<PrivacyNote> written = Stream.concat(
                Stream.concat(Stream.of(draft.title(), draft.summary()), words).flatMap(text -> in(Place.WORDS, text)),
                draft.facts().sources().stream().flatMap(text -> in(Place.SOURCES, text)));
        Stream<PrivacyNote> attached = Stream.concat(
                files.stream().flatMap(PrivacyNote::about),
                marks.stream().map(mark -> of(Place.of(mark.part()), mark.file(), mark.page(), mark.mark())));
        List<PrivacyNote> all = new ArrayList<>(written.limit(MOST).toList());
        all.addAll(attached.limit(MOST_OF_FILES).toList());
        return List.copyOf(all);
    }

    /** In the name of a file words are kept apart by other signs than blanks. */
    private static Stream<PrivacyNote> about(AttachedFile file) {
        String name = file.name().replace('_', ' ');
        return Stream.concat(
                PersonalMark.in(name).stream().map(mark -> of(Place.FILE_NAME, file.name(), 0, mark)),
                PersonalMark.in(file.description()).stream()
                        .map(mark -> of(Place.FILE_DESCRIPTION, file.name(), 0, mark)));
    }

    private static Stream<PrivacyNote> in(Place place, String text) {
        return PersonalMark.in(text).stream().map(mark -> of(place, "", 0, mark));
    }

    private static PrivacyNote of(Place place, String file, int page, PersonalMark mark) {
        return new PrivacyNote(mark.kind(), place, file, page, mark.before(), mark.words(), mark.after());
    }
}
