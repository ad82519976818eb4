package org.reintegration.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Refusal;

class RefusalsTest {

    @Test
    void who_loses_a_race_hears_that_somebody_changed_it_meanwhile() {
        assertThat(Refusals.in(new OptimisticLockException())).hasValueSatisfying(RefusalsTest::isLost);
        assertThat(Refusals.in(new PersistenceException(new SQLException("duplicate key", "23505"))))
                .hasValueSatisfying(RefusalsTest::isLost);
    }

    @Test
    void what_breaks_on_our_side_is_no_refusal() {
        assertThat(Refusals.in(new PersistenceException(new SQLException("not null", "23502"))))
                .isEmpty();
        assertThat(Refusals.in(new IllegalStateException())).isEmpty();
    }

    private static void isLost(Refusal refusal) {
        assertThat(refusal.rule()).isEqualTo(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE);
    }
}
