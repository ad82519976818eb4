package org.reintegration.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small collection of lessons on a search server, enough to see whether it keeps what it was told. */
record SolrCollection(LocalSolr solr) {

    private static final String SETTINGS = """
            <config>
              <luceneMatchVersion>9.12</luceneMatchVersion>
              <schemaFactory class="ClassicIndexSchemaFactory"/>
              <updateHandler class="solr.DirectUpdateHandler2"><updateLog/></updateHandler>
              <requestHandler name="/select" class="solr.SearchHandler"/>
            </config>
            """;
    private static final String SCHEMA = """
            <schema name="lessons" version="1.6">
              <fieldType name="word" class="solr.StrField"/>
              <fieldType name="number" class="solr.LongPointField"/>
              <fieldType name="text" class="solr.TextField">
                <analyzer><tokenizer class="solr.ICUTokenizerFactory"/><filter class="solr.ICUFoldingFilterFactory"/></analyzer>
              </fieldType>
              <field name="id" type="word" required="true"/>
              <field name="title" type="text"/>
              <field name="_version_" type="number" docValues="true"/>
              <uniqueKey>id</uniqueKey>
            </schema>
            """;

    void make() throws IOException, InterruptedException {
        post("/admin/configs?action=UPLOAD&name=lessons", "application/octet-stream", zipped());
        post(
                "/admin/collections?action=CREATE&name=lessons&numShards=1&collection.configName=lessons",
                "text/plain",
                new byte[0]);
    }

    /** Acknowledged, but not yet committed. */
    void add(String id, String title) throws IOException, InterruptedException {
        String document = "[{\"id\":\"" + id + "\",\"title\":\"" + title + "\"}]";
        post("/lessons/update", "application/json", document.getBytes(StandardCharsets.UTF_8));
    }

    String find(String word) throws IOException, InterruptedException {
        post("/lessons/update?commit=true", "application/json", "[]".getBytes(StandardCharsets.UTF_8));
        return new HttpProbe(solr.url())
                .get("/lessons/select?q=title:" + word + "&fl=id&wt=json")
                .body();
    }

    private void post(String path, String type, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(solr.url() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private static byte[] zipped() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "solrconfig.xml", SETTINGS);
            put(zip, "schema.xml", SCHEMA);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
