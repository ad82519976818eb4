package org.reintegration.benchmarks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reintegration.local.LocalSolr;

/** What the portal asks of Solr, read from Solr's own log of requests, to be asked again word for word. */
final class SolrLog {

    private static final String LOGGER = "org.apache.solr.core.SolrCore.Request";
    private static final Pattern REQUEST = Pattern.compile("path=/select .*?params=\\{(.*)\\}.* status=0 QTime=\\d+");

    private final LocalSolr solr;
    private final Path log;
    private final HttpClient http;
    private long read;

    SolrLog(LocalSolr solr, Path log, HttpClient http) throws IOException {
        this.solr = solr;
        this.log = log;
        this.http = http;
        read = Files.exists(log) ? Files.size(log) : 0;
    }

    void listen(boolean listening) throws IOException, InterruptedException {
        HttpRequest order = HttpRequest.newBuilder(URI.create(
                        solr.url() + "/admin/info/logging?wt=json&set=" + LOGGER + ":" + (listening ? "INFO" : "WARN")))
                .build();
        if (http.send(order, BodyHandlers.discarding()).statusCode() != 200) {
            throw new IOException("Solr does not change what it logs");
        }
    }

    /** The requests since this was asked last, ready to be sent again. */
    List<HttpRequest> since() throws IOException {
        long size = Files.size(log);
        if (size < read) {
            // The log was begun anew meanwhile.
            read = 0;
        }
        byte[] fresh = new byte[(int) (size - read)];
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(read);
            file.readFully(fresh);
        }
        read = size;
        return new String(fresh, StandardCharsets.UTF_8)
                .lines()
                .map(REQUEST::matcher)
                .filter(Matcher::find)
                .map(found -> again(found.group(1)))
                .toList();
    }

    private HttpRequest again(String parameters) {
        return HttpRequest.newBuilder(URI.create(solr.url() + "/portal/select"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(parameters))
                .build();
    }
}
