package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;

/** What the library does not do, and by which rule. */
final class Refused {

    private Refused() {}

    static void notFound(ThrowingCallable act) {
        refused(Refusal.Common.IT_EXISTS_AND_YOU_MAY_SEE_IT, act);
    }

    static void refused(Rule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }
}
