package org.reintegration.library.harvests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1"
            })
    void addresses_within_a_network_are_not_asked(String address) throws UnknownHostException {
        assertThat(Destinations.isOpen(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "100.63.0.1", "172.32.0.1", "198.20.0.1", "2001:4860:4860::8888"})
    void addresses_of_the_open_net_are(String address) throws UnknownHostException {
        assertThat(Destinations.isOpen(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/oai",
                "http://[::1]/oai",
                "http://localhost:9080/oai",
                "http://2130706433/oai",
                "http://me@8.8.8.8/oai",
                "file:///etc/passwd",
                "ftp://8.8.8.8/oai",
                "http:///oai"
            })
    void an_address_that_leads_within_or_nowhere_is_refused(String address) {
        assertThatThrownBy(() -> Destinations.check(URI.create(address.replace("http:///", "http:/")), false))
                .isInstanceOf(Broken.class);
    }

    @Test
    void one_of_the_own_network_is_asked_where_that_was_allowed() throws Broken {
        Destinations.check(URI.create("http://127.0.0.1/oai"), true);
    }

    @Test
    void dates_are_read_as_others_write_them_and_written_as_they_read_them() {
        assertThat(OaiDate.read("2026-01-31")).hasValue(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(OaiDate.read("2026-01-31T10:11:12Z")).hasValue(Instant.parse("2026-01-31T10:11:12Z"));
        assertThat(OaiDate.read("2026-01-31T10:11:12.5+02:00")).hasValue(Instant.parse("2026-01-31T08:11:12.5Z"));
        assertThat(OaiDate.read("2026-02-30")).isEmpty();
        assertThat(OaiDate.read("")).isEmpty();
        assertThat(OaiDate.written(Instant.parse("2026-01-31T10:11:12.5Z"), false))
                .isEqualTo("2026-01-31T10:11:12Z");
        assertThat(OaiDate.written(Instant.parse("2026-01-31T10:11:12.5Z"), true))
                .isEqualTo("2026-01-31");
    }
}
