package org.reintegration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoAccountsTest {

    @Test
    void roles_may_be_several_one_or_none() {
        String json = """
                [{"key":"amina","name":"Amina Ibrahim","email":"amina@example.org","language":"fr","roles":["editor","reviewer"]},
                 {"key":"diego","name":"Diego Núñez","email":"diego@example.org","language":"es","roles":"moderator"},
                 {"key":"salma","name":"سلمى","email":"salma@example.org","language":"ar"}]
                """;

        List<DemoAccount> accounts = DemoAccounts.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));

        assertThat(accounts)
                .extracting(DemoAccount::roles)
                .containsExactly(List.of("editor", "reviewer"), List.of("moderator"), List.of());
        assertThat(accounts.get(1).name()).isEqualTo("Diego Núñez");
    }
}
