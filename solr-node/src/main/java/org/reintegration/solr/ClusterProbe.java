package org.reintegration.solr;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a node on this machine how its cluster stands. */
final class ClusterProbe {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final HttpRequest question;

    ClusterProbe(int port) {
        this.question = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/solr/admin/collections?action=CLUSTERSTATUS&wt=json"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    HttpResponse<String> ask() throws InterruptedException, NodeFailure {
        try {
            return client.send(question, HttpResponse.BodyHandlers.ofString());
        } catch (IOException cause) {
            throw new NodeFailure("The search server does not answer: " + NodeFailure.reason(cause), cause);
        }
    }
}
