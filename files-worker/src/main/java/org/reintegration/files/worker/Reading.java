package org.reintegration.files.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.FilePart;
import org.reintegration.kernel.files.FormParagraph;
import org.reintegration.kernel.privacy.PersonalDatum;
import org.reintegration.kernel.privacy.PersonalMark;
import org.reintegration.kernel.text.Language;

/**
 * What was found in a file. The reader writes it beside the file; whoever fetches it believes no number in it, for a hostile file
 * may speak through a reader.
 *
 * @param pages how many there are; 0 when the kind has none
 * @param texts what they say; number 0 where there are no pages
 * @param form its paragraphs one by one, when they were asked for
 * @param marks what in it seems to tell who somebody is
 */
record Reading(
        @Nullable Problem problem,
        int pages,
        @Nullable Language language,
        List<Text> texts,
        List<FormParagraph> form,
        List<Mark> marks) {

    static final String RESULT = "result";
    static final String PICTURE = "picture.jpg";
    static final String STRIPPED = "stripped";

    /** No more of one file is kept; what lies beyond is not found by search. */
    static final int MOST_CHARACTERS = 2_000_000;

    static final int MOST_PAGES = 5_000;
    private static final int FORMAT = 3;

    /** One is enough to look, twenty are enough to say no; no words are longer than these. */
    static final int MOST_MARKS = 20;

    static final int LONGEST_MARK = 200;

    /** The words of one page. */
    record Text(int page, String words) {}

    /** A place that seems to tell who somebody is. */
    record Mark(FilePart part, int page, PersonalMark said) {}

    Reading {
        texts = List.copyOf(texts);
        form = List.copyOf(form);
        marks = List.copyOf(marks);
    }

    static Reading of(Problem problem) {
        return new Reading(problem, 0, null, List.of(), List.of(), List.of());
    }

    void write(Path directory) throws IOException {
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(directory.resolve(RESULT))))) {
            out.writeInt(FORMAT);
            out.writeUTF(problem == null ? "" : problem.name());
            out.writeInt(pages);
            out.writeUTF(language == null ? "" : language.tag());
            out.writeInt(texts.size());
            for (Text text : texts) {
                byte[] words = text.words().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.page());
                out.writeInt(words.length);
                out.write(words);
            }
            out.writeInt(form.size());
            for (FormParagraph paragraph : form) {
                byte[] words = paragraph.words().getBytes(StandardCharsets.UTF_8);
                out.writeUTF(paragraph.field());
                out.writeInt(paragraph.table());
                out.writeInt(paragraph.row());
                out.writeInt(paragraph.cell());
                out.writeInt(words.length);
                out.write(words);
            }
            out.writeInt(marks.size());
            for (Mark mark : marks) {
                out.writeUTF(mark.part().name());
                out.writeInt(mark.page());
                out.writeUTF(mark.said().kind().name());
                out.writeUTF(mark.said().before());
                out.writeUTF(mark.said().words());
                out.writeUTF(mark.said().after());
            }
        }
    }

    static Reading read(Path directory) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(directory.resolve(RESULT))))) {
            require(in.readInt() == FORMAT);
            String problem = in.readUTF();
            if (!problem.isEmpty()) {
                return of(Problem.valueOf(problem));
            }
            int pages = in.readInt();
            require(pages >= 0 && pages <= MOST_PAGES);
            Language language = Language.ofTag(in.readUTF()).orElse(null);
            int count = in.readInt();
            require(count >= 0 && count <= MOST_PAGES);
            List<Text> texts = new ArrayList<>();
            long left = 4L * MOST_CHARACTERS;
            int before = -1;
            for (int i = 0; i < count; i++) {
                int page = in.readInt();
                int length = in.readInt();
                require(page > before && page <= MOST_PAGES && length >= 0 && length <= left);
                left -= length;
                before = page;
                texts.add(new Text(page, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
            }
            return new Reading(null, pages, language, texts, form(in), marks(in));
        } catch (IllegalArgumentException e) {
            throw new IOException("The reader wrote what it never writes", e);
        }
    }

    private static List<FormParagraph> form(DataInputStream in) throws IOException {
        int count = in.readInt();
        require(count >= 0 && count <= FormReader.MOST_PARAGRAPHS);
        List<FormParagraph> form = new ArrayList<>();
        long left = 4L * FormReader.MOST_CHARACTERS;
        for (int i = 0; i < count; i++) {
            String field = in.readUTF();
            int table = in.readInt();
            int row = in.readInt();
            int cell = in.readInt();
            int length = in.readInt();
            require(field.length() <= FormReader.LONGEST_NAME && length >= 0 && length <= left);
            left -= length;
            form.add(new FormParagraph(
                    field, table, row, cell, new String(in.readNBytes(length), StandardCharsets.UTF_8)));
        }
        return form;
    }

    private static List<Mark> marks(DataInputStream in) throws IOException {
        int count = in.readInt();
        require(count >= 0 && count <= MOST_MARKS);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            FilePart part = FilePart.valueOf(in.readUTF());
            int page = in.readInt();
            require(page >= 0 && page <= MOST_PAGES);
            PersonalDatum.Kind kind = PersonalDatum.Kind.valueOf(in.readUTF());
            marks.add(new Mark(part, page, new PersonalMark(kind, words(in), words(in), words(in))));
        }
        return marks;
    }

    private static String words(DataInputStream in) throws IOException {
        String words = in.readUTF();
        require(words.length() <= LONGEST_MARK);
        return words;
    }

    private static void require(boolean condition) throws IOException {
        if (!condition) {
            throw new IOException("The reader wrote what it never writes");
        }
    }
}
