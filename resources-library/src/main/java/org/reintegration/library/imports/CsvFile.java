package org.reintegration.library.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Refusal.Kind;
import org.reintegration.library.records.LibraryRule;

/** An uploaded CSV file, laid down on disk so that it is known to be whole, small enough and well formed before one row counts. */
final class CsvFile implements AutoCloseable {

    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int BUFFER = 16_384;

    /** A row that is not blank, numbered as a spreadsheet does. */
    record Row(long number, List<String> fields) {}

    private final Path path;
    private final List<String> columns;

    private CsvFile(Path path, List<String> columns) {
        this.path = path;
        this.columns = columns;
    }

    /** Takes the upload in; refused as a whole when it is too large, not UTF-8, not CSV, or has other columns than these. */
    static CsvFile take(InputStream upload, long maxBytes, List<String> expected) {
        try {
            Path path = Files.createTempFile("import", ".csv");
            try {
                spool(upload, path, maxBytes);
                return new CsvFile(path, check(path, expected));
            } catch (RuntimeException | IOException e) {
                Files.delete(path);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be laid down", e);
        }
    }

    /** The columns in the file's own order. */
    List<String> columns() {
        return columns;
    }

    void forEachRow(Consumer<Row> each) {
        try {
            read(path, row -> {
                if (row.number() > 1) {
                    each.accept(row);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be read again", e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The upload could not be removed", e);
        }
    }

    private static void spool(InputStream upload, Path path, long maxBytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            long total = 0;
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                total += read;
                if (total > maxBytes) {
                    throw Refusal.of(Kind.TOO_LARGE, LibraryRule.THE_FILE_IS_SMALL_ENOUGH, maxBytes);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /** Walks the whole file once, so that a broken line at its end is known before anything came in. */
    private static List<String> check(Path path, List<String> expected) throws IOException {
        Checker checker = new Checker(expected);
        try {
            read(path, checker);
        } catch (CharacterCodingException e) {
            throw Refusal.badInput("file", LibraryRule.THE_FILE_IS_UTF8);
        } catch (CsvParseException e) {
            throw Refusal.badInput("file", LibraryRule.THE_FILE_IS_CSV);
        }
        return checker.columnsOrRefuse();
    }

    private static void read(Path path, Consumer<Row> each) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), decoder));
                CsvReader<CsvRecord> csv = strict(withoutMark(reader))) {
            long number = 0;
            for (CsvRecord found : csv) {
                number++;
                if (!isBlank(found.getFields())) {
                    each.accept(new Row(number, found.getFields()));
                }
            }
        } catch (UncheckedIOException | CsvParseException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }

    private static CsvReader<CsvRecord> strict(Reader reader) {
        return CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(reader);
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(String::isBlank);
    }

    /** Looks at every row for what no CSV holds, and at the first for its columns. */
    private static final class Checker implements Consumer<Row> {

        private final List<String> expected;
        private List<String> columns = List.of();

        Checker(List<String> expected) {
            this.expected = expected;
        }

        @Override
        public void accept(Row row) {
            if (row.fields().stream().anyMatch(Checker::isBinary)) {
                throw Refusal.badInput("file", LibraryRule.THE_FILE_IS_CSV);
            }
            if (row.number() == 1) {
                columns = row.fields().stream().map(String::strip).toList();
                columnsOrRefuse();
            }
        }

        List<String> columnsOrRefuse() {
            if (columns.isEmpty()) {
                throw Refusal.badInput("file", LibraryRule.THE_FILE_IS_CSV);
            }
            if (columns.size() != expected.size() || !columns.containsAll(expected)) {
                throw Refusal.badInput(
                        "file", LibraryRule.THE_COLUMNS_ARE_THOSE_OF_THE_CATALOGUE, String.join(", ", expected));
            }
            return columns;
        }

        private static boolean isBinary(String field) {
            return field.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        }
    }
}
