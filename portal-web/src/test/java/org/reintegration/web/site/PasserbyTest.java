package org.reintegration.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is a person, as far as a request tells. */
class PasserbyTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIREFOX,
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36",
                "Opera/9.80 (J2ME/MIDP; Opera Mini/9.80/174.101; U; en) Presto/2.12.423 Version/12.16"
            })
    void a_browser_is_read_by_a_person(String browser) {
        assertThat(isSomebody("GET", browser, Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)",
                "Mozilla/5.0 (compatible; Baiduspider/2.0)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "WhatsApp/2.23.20.0",
                "TelegramBot (like TwitterBot)",
                "Slackbot-LinkExpanding 1.0",
                "curl/8.5.0",
                "Wget/1.21.4",
                "python-requests/2.32.3",
                "Java-http-client/17.0.12",
                "Go-http-client/2.0",
                "okhttp/4.12.0",
                "Apache-HttpClient/4.5.14 (Java/17.0.9)",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/131.0.0.0 Safari/537.36",
                "archive.org_bot",
                "ia_archiver",
                "W3C_Validator/1.3"
            })
    void robots_and_programs_are_nobody(String robot) {
        assertThat(isSomebody("GET", robot, Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Purpose, prefetch",
        "X-Purpose, preview",
        "X-Moz, prefetch"
    })
    void what_a_browser_fetches_ahead_is_read_by_nobody_yet(String header, String value) {
        assertThat(isSomebody("GET", FIREFOX, Map.of(header, value))).isFalse();
        assertThat(isSomebody("GET", FIREFOX, Map.of(header, "navigate"))).isTrue();
    }

    @Test
    void only_what_is_handed_over_is_read() {
        assertThat(isSomebody("HEAD", FIREFOX, Map.of())).isFalse();
        assertThat(isSomebody("POST", FIREFOX, Map.of())).isFalse();
        assertThat(Passerby.isSomebody("GET", name -> null)).isFalse();
    }

    private static boolean isSomebody(String method, String browser, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(more);
        headers.put("User-Agent", browser);
        return Passerby.isSomebody(method, headers::get);
    }
}
