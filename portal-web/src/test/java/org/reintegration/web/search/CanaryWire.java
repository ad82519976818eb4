package org.reintegration.web.search;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the portal over the network, as programs do with a token and browsers with a cookie. */
final class CanaryWire {

    /** What everybody may ask without naming anything: lists, maps, feeds, files of everything there is. */
    static final List<String> LISTS = List.of(
            "/api/v1/search?q=&size=100",
            "/api/v1/search?q=&kind=discussion&size=100",
            "/api/v1/search?q=&kind=call&size=100",
            "/api/v1/search?q=&kind=member&size=100",
            "/api/v1/search/results.csv?q=",
            "/api/v1/search/results.ris?q=",
            "/api/v1/search/feed?q=&kind=resource&kind=discussion&kind=call&kind=gap",
            "/api/v1/search/saved",
            "/api/v1/library/records?size=100",
            "/api/v1/library/exports/catalogue.csv",
            "/api/v1/library/feed",
            "/api/v1/library/collections/feed",
            "/api/v1/library/map/economic/individual/feed",
            "/api/v1/library/map",
            "/api/v1/library/collections",
            "/api/v1/library/places?country=NE",
            "/api/v1/library/figures?size=100",
            "/api/v1/library/sources",
            "/api/v1/forum/groups",
            "/api/v1/forum/groups/feed",
            "/api/v1/forum/unread",
            "/api/v1/fund/gaps",
            "/api/v1/fund/gaps/feed",
            "/api/v1/fund/calls",
            "/api/v1/fund/calls/feed",
            "/api/v1/fund/funds",
            "/api/v1/notices",
            "/en/",
            "/en/library",
            "/en/library/map",
            "/en/library/collections",
            "/en/library/places?country=NE",
            "/en/library/figures",
            "/en/library/sources",
            "/en/search?q=&kind=resource",
            "/fr/search?q=dette",
            "/en/community",
            "/en/community/inbox",
            "/en/fund",
            "/en/fund/gaps",
            "/en/fund/calls",
            "/en/organisations",
            "/en/notices");

    /** What has no readers but everybody. */
    static final List<String> PUBLIC = List.of(
            "/sitemap.xml",
            "/sitemaps/0.xml",
            "/sitemaps/collections-0.xml",
            "/sitemaps/themes-0.xml",
            "/sitemaps/groups-0.xml",
            "/sitemaps/discussions-0.xml",
            "/sitemaps/calls-0.xml",
            "/sitemaps/gaps-0.xml",
            "/robots.txt",
            "/oai?verb=ListSets",
            "/oai?verb=ListIdentifiers&metadataPrefix=oai_dc",
            "/oai?verb=ListRecords&metadataPrefix=oai_dc",
            "/openapi");

    /** What takes a word; suggestions get its beginning. */
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/search?q=",
            "/api/v1/search/results.csv?q=",
            "/api/v1/search/results.ris?q=",
            "/api/v1/search/feed?q=",
            "/api/v1/search/suggestions?q=",
            "/en/search?q=");

    private static final Pattern QUESTION = Pattern.compile("[?&]q=([^&]+)");
    private static final Pattern TITLE = Pattern.compile("<title>.*?</title>", Pattern.DOTALL);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String portal;

    CanaryWire(String portal) {
        this.portal = portal;
    }

    /** The addresses by which a word may be asked for. */
    static List<String> questions(String word) {
        return QUESTIONS.stream()
                .map(question -> question
                        + URLEncoder.encode(
                                question.contains("suggestions") ? word.substring(0, word.length() - 2) : word,
                                StandardCharsets.UTF_8))
                .toList();
    }

    /** The answer to a reader with this secret, a visitor without any; in small letters, without what only echoes the question. */
    String said(String address, String secret) {
        HttpResponse<String> answer = ask(address, secret);
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.statusCode() == 200 ? told(address, answer.body()).toLowerCase(Locale.ROOT) : "";
    }

    /** Whether the address opens to a reader with this secret. */
    boolean opens(String address, String secret) {
        int status = ask(address, secret).statusCode();
        // Being led to sign in, or told that nothing is there, is a shut door; a fault is not.
        return status < 300 || status >= 500;
    }

    /** All of the answer but where it repeats the question: its title, its field, its headline, the addresses that lead on from it. */
    private static String told(String address, String body) {
        Matcher question = QUESTION.matcher(address);
        if (!question.find()) {
            return body;
        }
        String asked = URLDecoder.decode(question.group(1), StandardCharsets.UTF_8);
        return TITLE.matcher(body)
                .replaceFirst("")
                .replaceAll("([?&;](?:q|ask)=)" + Pattern.quote(question.group(1)), "$1")
                .replace("value=\"" + asked + "\"", "")
                .replace("“" + asked + "”", "");
    }

    /** What is retitled leads from its old address to the new one below it; being led anywhere else is an answer. */
    private HttpResponse<String> ask(String address, String secret) {
        HttpResponse<String> answer = send(address, secret);
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.indexOf(address + "/") < 0
                        ? answer
                        : send(location.substring(location.indexOf(address + "/")), secret))
                .orElse(answer);
    }

    private HttpResponse<String> send(String address, String secret) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(portal + address)).timeout(Duration.ofSeconds(30));
        if (!secret.isEmpty()) {
            if (address.startsWith("/api/")) {
                request.header("Authorization", "Bearer " + secret);
            } else {
                request.header("Cookie", "portal_session=" + secret);
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
