package org.reintegration.files.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.metadata.XMPDM;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.audio.AudioParser;
import org.apache.tika.parser.mp3.Mp3Parser;
import org.apache.tika.parser.mp4.MP4Parser;
import org.reintegration.files.FileKind;
import org.reintegration.kernel.files.FilePart;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks whether a recording is one; it says no words that could be read. */
final class SoundReader {

    private static final int OGG_HEAD = 27;

    private SoundReader() {}

    static void check(Path file, FileKind kind, Marks marks) throws NotForReaders, IOException {
        if (kind == FileKind.OGG) {
            ogg(file);
            return;
        }
        Parser parser = switch (kind) {
            case MP3 -> new Mp3Parser();
            case M4A -> new MP4Parser();
            case WAV -> new AudioParser();
            default -> throw new IllegalArgumentException(kind + " is no recording");
        };
        Metadata metadata = new Metadata();
        try (InputStream content = TikaInputStream.get(file)) {
            parser.parse(content, new DefaultHandler(), metadata, new ParseContext());
        } catch (TikaException | SAXException e) {
            throw new NotForReaders(Problem.UNREADABLE, e);
        }
        marks.made(FilePart.AUTHOR, metadata.get(XMPDM.ARTIST));
        marks.made(FilePart.AUTHOR, metadata.get(TikaCoreProperties.CREATOR));
        boolean sounds = metadata.get(XMPDM.AUDIO_SAMPLE_RATE) != null
                || metadata.get(XMPDM.DURATION) != null
                || metadata.get("samplerate") != null;
        if (!sounds) {
            throw new NotForReaders(Problem.UNREADABLE, "no sound");
        }
    }

    /** The first page of an Ogg stream: its mark, version 0, and the mark of a beginning. */
    private static void ogg(Path file) throws NotForReaders, IOException {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] head = content.readNBytes(OGG_HEAD);
            boolean begins = head.length == OGG_HEAD
                    && new String(head, 0, 4, StandardCharsets.US_ASCII).equals("OggS")
                    && head[4] == 0
                    && (head[5] & 2) != 0;
            if (!begins) {
                throw new NotForReaders(Problem.UNREADABLE, "no Ogg stream begins");
            }
        }
    }
}
