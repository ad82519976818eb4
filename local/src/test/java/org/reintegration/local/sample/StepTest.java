package org.reintegration.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reintegration.local.sample.SampleRecord.State;

class StepTest {

    @Test
    void a_new_draft_goes_as_far_as_its_file_asks() {
        assertThat(Step.between("DRAFT", State.DRAFT)).isEmpty();
        assertThat(Step.between("DRAFT", State.SUBMITTED)).containsExactly(Step.SUBMIT);
        assertThat(Step.between("DRAFT", State.PUBLISHED)).containsExactly(Step.SUBMIT, Step.REVIEW, Step.PUBLISH);
    }

    @Test
    void an_interrupted_start_is_taken_up_where_it_stopped() {
        assertThat(Step.between("SUBMITTED", State.PUBLISHED)).containsExactly(Step.REVIEW, Step.PUBLISH);
        assertThat(Step.between("IN_REVIEW", State.PUBLISHED)).containsExactly(Step.REVIEW, Step.PUBLISH);
        assertThat(Step.between("ACCEPTED", State.PUBLISHED)).containsExactly(Step.PUBLISH);
        assertThat(Step.between("PUBLISHED", State.PUBLISHED)).isEmpty();
    }

    @Test
    void what_people_decided_meanwhile_stays_decided() {
        for (String decided : new String[] {"REVISE", "DECLINED", "WITHDRAWN", "DISCARDED"}) {
            assertThat(Step.between(decided, State.PUBLISHED)).as(decided).isEmpty();
        }
        assertThat(Step.between("PUBLISHED", State.SUBMITTED)).isEmpty();
        assertThat(Step.between("SUBMITTED", State.DRAFT)).isEmpty();
    }
}
