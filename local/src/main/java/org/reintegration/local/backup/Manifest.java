package org.reintegration.local.backup;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * What an archive says of itself.
 *
 * @param schemas the portal's schemas in the order in which they were first made, each with the migrations it had
 * @param sequences the last number each sequence gave, by its whole name
 * @param files whether the members' files are in the archive; they are not when a bucket keeps them
 * @param entries every other entry of the archive, in its order
 */
record Manifest(
        Instant takenAt,
        List<Schema> schemas,
        List<Sequence> sequences,
        boolean files,
        List<String> missing,
        List<Entry> entries) {

    static final String NAME = "manifest.json";

    /** The entry that holds the sum of the manifest, as the manifest holds those of all others. */
    static final String SUM = "manifest.sha256";

    /** Raised when an older program could not read the archive any more. */
    static final int FORMAT = 1;

    /** One room's schema and the migrations it had. */
    record Schema(String name, List<Step> steps) {}

    /** A migration by its version and the checksum of its text. */
    record Step(String version, int checksum) {}

    record Sequence(String name, long last) {}

    /** One entry of the archive: a table's rows in PostgreSQL's text form, or a file; {@code rows} is 0 for a file. */
    record Entry(String name, List<String> columns, long rows, long bytes, String sha256) {}

    void write(OutputStream out) throws IOException {
        JsonObject document = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("takenAt", takenAt.toString())
                .add("schemas", array(schemas, Manifest::json))
                .add(
                        "sequences",
                        array(
                                sequences,
                                each -> Json.createObjectBuilder()
                                        .add("name", each.name())
                                        .add("last", each.last())))
                .add("files", files)
                .add("missing", Json.createArrayBuilder(missing))
                .add("entries", array(entries, Manifest::json))
                .build();
        out.write(document.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Manifest read(InputStream in) throws BackupRefused {
        try (var reader = Json.createReader(in)) {
            JsonObject document = reader.readObject();
            if (document.getInt("format") != FORMAT) {
                throw new BackupRefused("The archive was written in format " + document.getInt("format")
                        + "; this program reads format " + FORMAT + ".");
            }
            return new Manifest(
                    Instant.parse(document.getString("takenAt")),
                    document.getJsonArray("schemas").getValuesAs(Manifest::schema),
                    document.getJsonArray("sequences")
                            .getValuesAs((JsonObject each) -> new Sequence(
                                    each.getString("name"),
                                    each.getJsonNumber("last").longValue())),
                    document.getBoolean("files"),
                    texts(document.getJsonArray("missing")),
                    document.getJsonArray("entries").getValuesAs(Manifest::entry));
        } catch (JsonException | ClassCastException | NullPointerException | java.time.DateTimeException damaged) {
            throw new BackupRefused("The archive is damaged: its manifest cannot be read.", damaged);
        }
    }

    private static JsonObjectBuilder json(Schema schema) {
        return Json.createObjectBuilder()
                .add("name", schema.name())
                .add(
                        "steps",
                        array(
                                schema.steps(),
                                step -> Json.createObjectBuilder()
                                        .add("version", step.version())
                                        .add("checksum", step.checksum())));
    }

    private static JsonObjectBuilder json(Entry entry) {
        return Json.createObjectBuilder()
                .add("name", entry.name())
                .add("columns", Json.createArrayBuilder(entry.columns()))
                .add("rows", entry.rows())
                .add("bytes", entry.bytes())
                .add("sha256", entry.sha256());
    }

    private static Schema schema(JsonObject json) {
        return new Schema(
                json.getString("name"),
                json.getJsonArray("steps")
                        .getValuesAs(
                                (JsonObject step) -> new Step(step.getString("version"), step.getInt("checksum"))));
    }

    private static Entry entry(JsonObject json) {
        return new Entry(
                json.getString("name"),
                texts(json.getJsonArray("columns")),
                json.getJsonNumber("rows").longValue(),
                json.getJsonNumber("bytes").longValue(),
                json.getString("sha256"));
    }

    private static List<String> texts(JsonArray array) {
        return array.getValuesAs(JsonString::getString);
    }

    private static <T> JsonArrayBuilder array(List<T> all, java.util.function.Function<T, JsonObjectBuilder> each) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        all.forEach(one -> array.add(each.apply(one)));
        return array;
    }
}
