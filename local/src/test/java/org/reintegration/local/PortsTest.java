package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void a_taken_port_is_named_with_the_option_that_changes_it() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("mail", taken.getLocalPort(), "--smtp-port"))
                    .isInstanceOfSatisfying(
                            LocalFailure.class,
                            failure -> assertThat(failure.exitCode()).isEqualTo(2))
                    .hasMessage("Port " + taken.getLocalPort() + " for mail is taken by another program."
                            + " End that program or choose another port with --smtp-port N.");
        }
    }

    @Test
    void a_free_port_passes_and_solr_gets_room_for_its_zookeeper() throws Exception {
        Ports.requireFree("the portal", Ports.free(), "--port");

        int solr = Ports.freeForSolr();
        assertThat(Ports.isFree(solr)).isTrue();
        assertThat(Ports.isFree(solr + 1000)).isTrue();
    }
}
