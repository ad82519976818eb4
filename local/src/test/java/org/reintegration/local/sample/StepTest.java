package org.reintegration.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reintegration.local.sample.SampleRecord.State;

class StepTest {

    @Test
    void a_new_draft_goes_as_far_as_its_file_asks() {
        assertThat(Step.between("DRAFT", false, State.DRAFT)).isEmpty();
        assertThat(Step.between("DRAFT", false, State.SUBMITTED)).containsExactly(Step.SUBMIT);
        assertThat(Step.between("DRAFT", false, State.PUBLISHED)).containsExactly(Step.values());
    }

    @Test
    void an_interrupted_start_is_taken_up_where_it_stopped() {
        assertThat(Step.between("SUBMITTED", false, State.PUBLISHED))
                .containsExactly(Step.REVIEW, Step.SECOND_REVIEW, Step.LANGUAGE, Step.PUBLISH);
        assertThat(Step.between("SUBMITTED", true, State.PUBLISHED))
                .containsExactly(Step.SECOND_REVIEW, Step.LANGUAGE, Step.PUBLISH);
        assertThat(Step.between("LANGUAGE_CHECK", false, State.PUBLISHED)).containsExactly(Step.LANGUAGE, Step.PUBLISH);
        assertThat(Step.between("ACCEPTED", false, State.PUBLISHED)).containsExactly(Step.PUBLISH);
        assertThat(Step.between("PUBLISHED", false, State.PUBLISHED)).isEmpty();
    }

    @Test
    void what_people_decided_meanwhile_stays_decided() {
        for (String decided : new String[] {"REVISE", "DECLINED", "WITHDRAWN", "DISCARDED"}) {
            assertThat(Step.between(decided, false, State.PUBLISHED))
                    .as(decided)
                    .isEmpty();
        }
        assertThat(Step.between("PUBLISHED", false, State.SUBMITTED)).isEmpty();
        assertThat(Step.between("SUBMITTED", false, State.DRAFT)).isEmpty();
    }
}
