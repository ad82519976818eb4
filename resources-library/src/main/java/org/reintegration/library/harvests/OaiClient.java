package org.reintegration.library.harvests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks other catalogues, within limits of size, time, patience and redirects, and only where asking is allowed. */
@ApplicationScoped
class OaiClient {

    private static final int MOST_REDIRECTS = 3;
    private static final Duration UNTOLD_WAIT = Duration.ofSeconds(10);

    @Inject
    HarvestSettings settings;

    @Inject
    Clock clock;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * Asks a question and reads the answer; waits when it is asked to, but not for ever.
     *
     * @param beforeEach done before each request, however often one question must be asked
     */
    OaiPage ask(String baseUrl, Map<String, String> question, Runnable beforeEach) throws Broken {
        URI address = address(baseUrl, question);
        Duration patience = settings.patience();
        while (true) {
            beforeEach.run();
            HttpResponse<byte[]> answer = get(address);
            int status = answer.statusCode();
            if (status == 200) {
                return OaiReader.read(answer.body());
            }
            if (status != 503 && status != 429) {
                throw new Broken(HarvestProblem.REFUSED, "HTTP " + status);
            }
            Duration wait = wait(answer);
            if (wait.compareTo(patience) > 0) {
                throw new Broken(HarvestProblem.BUSY, "HTTP " + status + ", " + wait.toSeconds() + " s", wait);
            }
            sleep(wait);
            patience = patience.minus(wait);
        }
    }

    private static URI address(String baseUrl, Map<String, String> question) throws Broken {
        String asked = question.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            return URI.create(baseUrl + (baseUrl.contains("?") ? "&" : "?") + asked);
        } catch (IllegalArgumentException e) {
            throw new Broken(HarvestProblem.ADDRESS_NOT_ALLOWED, baseUrl);
        }
    }

    private HttpResponse<byte[]> get(URI first) throws Broken {
        URI address = first;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            Destinations.check(address, settings.privateAddresses());
            HttpResponse<byte[]> answer = once(address);
            int status = answer.statusCode();
            String next = answer.headers().firstValue("Location").orElse(null);
            if (status < 301 || status > 308 || status == 304 || next == null) {
                return answer;
            }
            try {
                address = address.resolve(next);
            } catch (IllegalArgumentException e) {
                throw new Broken(HarvestProblem.ADDRESS_NOT_ALLOWED, next);
            }
        }
        throw new Broken(HarvestProblem.TOO_MANY_REDIRECTS, address.toString());
    }

    private HttpResponse<byte[]> once(URI address) throws Broken {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/xml, application/xml")
                .header("User-Agent", "reintegration-portal-harvester")
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> coming =
                http.sendAsync(request, info -> new LimitedBody(settings.maxBytes()));
        try {
            return coming.get(settings.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new Broken(HarvestProblem.TOO_SLOW, settings.answerWithin().toSeconds() + " s");
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new Broken(HarvestProblem.OUR_FAULT, null);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private Broken failed(@Nullable Throwable cause) {
        for (Throwable each = cause; each != null; each = each.getCause()) {
            if (each instanceof LimitedBody.TooLarge) {
                return new Broken(HarvestProblem.TOO_LARGE, settings.maxBytes() + " B");
            }
            if (each instanceof ConnectException
                    || each instanceof UnknownHostException
                    || each instanceof UnresolvedAddressException) {
                return new Broken(HarvestProblem.UNREACHABLE, null);
            }
            if (each instanceof HttpTimeoutException) {
                return new Broken(HarvestProblem.TOO_SLOW, null);
            }
        }
        return cause instanceof IOException
                ? new Broken(HarvestProblem.CONNECTION_LOST, cause.getMessage())
                : new Broken(HarvestProblem.OUR_FAULT, String.valueOf(cause));
    }

    /** In seconds or as a date; a catalogue that does not say is asked again after a while. */
    private Duration wait(HttpResponse<?> answer) {
        String told = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (told.matches("\\d{1,7}")) {
            return Duration.ofSeconds(Math.max(1, Long.parseLong(told)));
        }
        try {
            Instant then = ZonedDateTime.parse(told, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration until = Duration.between(clock.instant(), then);
            return until.toSeconds() < 1 ? Duration.ofSeconds(1) : until;
        } catch (DateTimeParseException notADate) {
            return UNTOLD_WAIT;
        }
    }

    private static void sleep(Duration wait) throws Broken {
        try {
            Thread.sleep(wait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken(HarvestProblem.OUR_FAULT, null);
        }
    }
}
