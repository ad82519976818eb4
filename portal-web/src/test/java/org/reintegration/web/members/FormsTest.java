package org.reintegration.web.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, true",
                "same-site, -, false",
                "cross-site, https://portal.example.org, false",
                "none, -, false",
                "-, https://portal.example.org, true",
                "-, https://portal.example.org.evil.org, false",
                "-, http://portal.example.org, false",
                "-, null, false",
                "-, -, false"
            })
    void a_form_of_another_site_is_known_by_its_headers(String fetchSite, String origin, boolean own) {
        assertThat(OwnOrigin.isOwn(fetchSite, origin, "https://portal.example.org"))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "evil",
                "",
                "/",
                "/fr/a\r\nSet-Cookie:x",
                "/fr\\..",
                "javascript:alert(1)"
            })
    void nobody_is_led_to_another_site(String next) {
        assertThat(Door.ownPath(next)).isEmpty();
    }

    @Test
    void whoever_came_from_a_page_of_ours_is_led_back() {
        assertThat(Door.ownPath("/fr/library/drafts/4k2j8m2x9q?tab=2")).isPresent();
    }

    @Test
    void a_token_holds_over_night_and_no_longer() {
        LocalDate today = LocalDate.of(2026, 11, 23);

        assertThat(FormToken.isFresh("2026-11-23", today)).isTrue();
        assertThat(FormToken.isFresh("2026-11-22", today)).isTrue();
        assertThat(FormToken.isFresh("2026-11-21", today)).isFalse();
        assertThat(FormToken.isFresh("2026-11-24", today)).isFalse();
        assertThat(FormToken.isFresh("yesterday", today)).isFalse();
    }

    @Test
    void everything_typed_is_carried_but_no_password_and_no_token() {
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("bio", new String[] {"نص \"طويل\"\nسطر"});
        sent.put("countries", new String[] {"NE", "ML"});
        sent.put("password", new String[] {"secret"});
        sent.put("present-too", new String[] {"secret"});
        sent.put(FormToken.NAME, new String[] {"7.2026-11-23.x"});

        Carried back = Carried.unpacked(
                        Carried.of("/ar/profile", sent).orElseThrow().packed())
                .orElseThrow();

        assertThat(back.address()).isEqualTo("/ar/profile");
        assertThat(back.fields())
                .extracting(field -> field.name() + "=" + field.value())
                .containsExactly("bio=نص \"طويل\"\nسطر", "countries=NE", "countries=ML");
    }

    @Test
    void what_is_no_carried_form_is_none() {
        assertThat(Carried.unpacked("???")).isEmpty();
        assertThat(Carried.unpacked("e30")).isEmpty();
    }
}
