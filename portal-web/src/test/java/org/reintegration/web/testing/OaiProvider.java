package org.reintegration.web.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Another catalogue, small, that answers OAI-PMH by bare sockets, so that it can break in every way. */
public final class OaiProvider implements AutoCloseable {

    /**
     * What it says in place of the right answer.
     *
     * @param headers each with its line end
     * @param promised how many bytes it says will come; what it sends may be less
     */
    public record Broken(int status, String headers, String body, int promised) {

        public static Broken of(int status, String headers, String body) {
            return new Broken(status, headers, body, body.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private record Row(String datestamp, String metadata) {}

    private static final int PAGE = 2;
    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>%s</responseDate><request/>";

    private final ServerSocket socket;
    private final Map<String, Row> rows = new ConcurrentSkipListMap<>();
    private final Map<String, Broken> broken = new ConcurrentHashMap<>();
    private final Map<String, Runnable> before = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile String since;
    private volatile String responseDate = "2026-11-01T10:00:00Z";

    public OaiProvider() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread answering = new Thread(this::answer, "oai-provider");
        answering.setDaemon(true);
        answering.start();
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort() + "/oai";
    }

    /** A record by its identifier; {@code dublinCore} is what stands within it. */
    public OaiProvider put(String identifier, String datestamp, String dublinCore) {
        rows.put(
                identifier,
                new Row(
                        datestamp,
                        "<metadata><oai_dc:dc xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + dublinCore
                                + "</oai_dc:dc></metadata>"));
        return this;
    }

    public void delete(String identifier, String datestamp) {
        rows.put(identifier, new Row(datestamp, ""));
    }

    /** Answers a token, or the first question by the name {@code first}, with this from now on. */
    public void breakAt(String token, Broken instead) {
        broken.put(token, instead);
    }

    /** Does something before a token, or {@code first}, is answered. */
    public void beforeAnswering(String token, Runnable act) {
        before.put(token, act);
    }

    public void heal() {
        broken.clear();
        before.clear();
    }

    public void clock(String now) {
        responseDate = now;
    }

    /** Every question so far, decoded. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /** A page as it is sent when nothing is broken, for tests that break it a little. */
    public String page(String token, String from) {
        int begin = token == null ? 0 : Integer.parseInt(token.substring(1));
        List<Map.Entry<String, Row>> wanted = rows.entrySet().stream()
                .filter(row -> from == null || row.getValue().datestamp().compareTo(from) >= 0)
                .toList();
        String begun = BEGIN.formatted(responseDate);
        if (wanted.isEmpty()) {
            return begun + "<error code=\"noRecordsMatch\">Nothing</error></OAI-PMH>";
        }
        int end = Math.min(wanted.size(), begin + PAGE);
        String records = wanted.subList(begin, end).stream()
                .map(row -> "<record><header"
                        + (row.getValue().metadata().isEmpty() ? " status=\"deleted\"" : "")
                        + "><identifier>" + row.getKey() + "</identifier><datestamp>"
                        + row.getValue().datestamp() + "</datestamp></header>"
                        + row.getValue().metadata() + "</record>")
                .collect(Collectors.joining());
        String next = end < wanted.size() ? "t" + end : "";
        return begun + "<ListRecords>" + records
                + (begin > 0 || !next.isEmpty() ? "<resumptionToken>" + next + "</resumptionToken>" : "")
                + "</ListRecords></OAI-PMH>";
    }

    private void answer() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread each = new Thread(() -> answer(caller), "oai-provider-answer");
                each.setDaemon(true);
                each.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = caller.getOutputStream()) {
            String request = in.readLine();
            if (request == null) {
                return;
            }
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // Headers say nothing that matters here.
            }
            String question = request.replaceFirst("^GET [^?]*\\??", "").replaceFirst(" HTTP/1\\.1$", "");
            asked.add(URLDecoder.decode(question, StandardCharsets.UTF_8));
            Broken said = reply(question);
            String head = "HTTP/1.1 " + said.status() + " x\r\nContent-Type: text/xml\r\nConnection: close\r\n"
                    + said.headers() + "Content-Length: " + said.promised() + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(said.body().getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // Whoever asked has hung up.
        }
    }

    private Broken reply(String question) {
        Map<String, String> given = Arrays.stream(question.split("&", -1))
                .map(each -> each.split("=", 2))
                .filter(each -> each.length == 2)
                .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
        if ("Identify".equals(given.get("verb"))) {
            return Broken.of(
                    200,
                    "",
                    BEGIN.formatted(responseDate)
                            + "<Identify><granularity>YYYY-MM-DDThh:mm:ssZ</granularity></Identify></OAI-PMH>");
        }
        String token = given.get("resumptionToken");
        String place = token == null ? "first" : token;
        Runnable act = before.remove(place);
        if (act != null) {
            act.run();
        }
        Broken instead = broken.get(place);
        // A token goes on with the list it was given in.
        since = token == null ? given.get("from") : since;
        return instead == null ? Broken.of(200, "", page(token, since)) : instead;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
