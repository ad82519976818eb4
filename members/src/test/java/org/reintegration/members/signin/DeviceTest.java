package org.reintegration.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reintegration.kernel.rules.Refusal;

class DeviceTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.0/24",
        "::ffff:203.0.113.77, 203.0.113.0/24",
        "2001:db8:85a3:8d3:1319:8a2e:370:7348, 2001:db8:85a3::/48",
        "2001:0db8:0000:0001::1, 2001:db8:0::/48",
        "::1, 0:0:0::/48",
        "0:0:0:0:0:0:0:1, 0:0:0::/48",
        "strange, unknown"
    })
    void an_address_loses_its_last_part(String address, String network) {
        assertThat(Device.network(address)).isEqualTo(network);
    }

    @Test
    void a_device_cannot_smuggle_lines_into_a_page_or_log() {
        assertThat(Device.of("Browser\r\nSet-Cookie: x" + "y".repeat(1000), "::1")
                        .userAgent())
                .hasSize(300)
                .doesNotContain("\r", "\n");
    }

    @Test
    void a_secret_has_256_bits_and_writes_itself_nowhere() {
        Secret secret = Secret.next();

        assertThat(secret.clear()).hasSize(43).isNotEqualTo(Secret.next().clear());
        assertThat(secret.toString()).doesNotContain(secret.clear());
        assertThat(secret.hash()).hasSize(64).isEqualTo(Secret.hash(secret.clear()));
    }

    @Test
    void a_signature_holds_for_its_text_its_purpose_and_its_key_only() {
        String signed = Signatures.sign("key", "form", "text");

        assertThat(Signatures.sign("key", "form", "text")).isEqualTo(signed);
        assertThat(Signatures.sign("key", "carry", "text")).isNotEqualTo(signed);
        assertThat(Signatures.sign("key", "form", "texts")).isNotEqualTo(signed);
        assertThat(Signatures.sign("other", "form", "text")).isNotEqualTo(signed);
    }

    @Test
    void whoever_tried_too_often_hears_how_many_minutes_to_wait() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");

        Refusal refusal = Attempts.tooMany(Attempts.Limit.SIGN_IN_BY_ADDRESS, noon, noon.plusSeconds(61));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_MANY);
        assertThat(refusal.details()).containsExactly(14L);
    }
}
