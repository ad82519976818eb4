package org.reintegration.web.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.texts.StandingTexts;
import org.reintegration.web.testing.PortalArchive;

/** The kernel on the real database. */
@ExtendWith(ArquillianExtension.class)
class KernelIT {

    private static final Actor ADMINISTRATOR =
            Actor.member(new MemberId(1), Set.of(Grant.everywhere(Role.ADMINISTRATOR)));

    @Inject
    Audit audit;

    @Inject
    StandingTexts texts;

    @Inject
    UserTransaction transaction;

    @Resource(lookup = "jdbc/portal")
    DataSource database;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void an_act_on_record_can_neither_be_changed_nor_deleted() throws Exception {
        transaction.begin();
        audit.record(ADMINISTRATOR, "tried", new ContentRef("nothing", 1), "for the test");
        transaction.commit();

        assertThat(audit.newest(ADMINISTRATOR, null, 10).items())
                .anySatisfy(entry -> assertThat(entry.act()).isEqualTo("tried"));
        for (String forbidden : new String[] {
            "update kernel.audit_entry set act = 'x'", "delete from kernel.audit_entry", "truncate kernel.audit_entry"
        }) {
            assertThatThrownBy(() -> execute(forbidden)).hasMessageContaining("append-only");
        }
    }

    @Test
    void only_an_administrator_reads_the_audit() {
        assertThatThrownBy(() -> audit.newest(Actor.VISITOR, null, 10)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> audit.newest(Actor.member(new MemberId(2), Set.of()), null, 10))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_second_tab_does_not_overwrite_a_standing_text() {
        texts.edit(ADMINISTRATOR, "about", Language.PT, "primeiro", 0);
        int seen = texts.edited("about", Language.PT).orElseThrow().version();
        texts.edit(ADMINISTRATOR, "about", Language.PT, "segundo", seen);

        assertThatThrownBy(() -> texts.edit(ADMINISTRATOR, "about", Language.PT, "terceiro", seen))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(texts.edited("about", Language.PT).orElseThrow().markdown()).isEqualTo("segundo");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
