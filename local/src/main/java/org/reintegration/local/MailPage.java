package org.reintegration.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The page on this machine that shows the mails; it shows words and addresses and never runs what a mail contains. */
final class MailPage implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final MailStore store;

    private MailPage(HttpServer server, ExecutorService threads, MailStore store) {
        this.server = server;
        this.threads = threads;
        this.store = store;
    }

    static MailPage start(MailStore store, int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        ExecutorService threads = Executors.newFixedThreadPool(2, work -> {
            var thread = new Thread(work, "mail-page");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        var page = new MailPage(server, threads, store);
        server.createContext("/", page::answer);
        server.start();
        return page;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isAskedLocally(exchange)) {
                send(exchange, 403, MailHtml.message("This page answers to localhost only."));
            } else if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, MailHtml.message("This page can only be read."));
            } else if (path.equals("/")) {
                send(exchange, 200, MailHtml.list(store.all()));
            } else if (path.equals(MailHtml.STYLE_PATH)) {
                send(exchange, 200, "text/css", MailHtml.STYLE);
            } else {
                Optional<KeptMail> mail = store.find(path.substring(1));
                send(
                        exchange,
                        mail.isPresent() ? 200 : 404,
                        mail.map(MailHtml::mail).orElse(MailHtml.message("No such mail.")));
            }
        }
    }

    /** A page of another site could otherwise be given our address by its name server, and read the mails. */
    private boolean isAskedLocally(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return ("localhost:" + port()).equals(host) || ("127.0.0.1:" + port()).equals(host);
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        send(exchange, status, "text/html", html);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cache-Control", "no-store");
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
