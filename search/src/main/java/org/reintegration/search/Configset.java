package org.reintegration.search;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reintegration.kernel.text.Language;

/** What Solr must know to keep our index, under a name that changes with its content. */
final class Configset {

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String name;

    Configset() {
        files.put("schema.xml", resource("schema.xml"));
        files.put("solrconfig.xml", resource("solrconfig.xml"));
        for (Language language : Language.values()) {
            files.put(
                    "stop_" + language.tag() + ".txt",
                    String.join("\n", StopWords.of(language)).getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((file, content) -> {
            all.writeBytes(file.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(content);
        });
        name = "portal-" + Fingerprint.of(all.toByteArray());
    }

    String name() {
        return name;
    }

    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot zip in memory", e);
        }
        return bytes.toByteArray();
    }

    private static byte[] resource(String file) {
        try (InputStream in = Configset.class.getResourceAsStream("configset/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file + " in the configset");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
