package org.reintegration.files.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reintegration.kernel.files.FormParagraph;

/** A form as the worker reads it, for tests that wrote it. */
public final class OpenedForm {

    private OpenedForm() {}

    public static List<FormParagraph> of(byte[] docx) {
        try {
            Path file = Files.createTempFile("form-", ".docx");
            try {
                Files.write(file, docx);
                return FormReader.read(file);
            } finally {
                Files.delete(file);
            }
        } catch (NotForReaders e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
