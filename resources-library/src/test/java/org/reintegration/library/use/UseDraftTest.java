package org.reintegration.library.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;

class UseDraftTest {

    private static final Vocabularies VOCABULARIES = new Vocabularies();

    @ParameterizedTest
    @ValueSource(strings = {"call 70 12 34 56 78", "+223 70123456", "write to aissata@example.org", "رقم ٧٠١٢٣٤٥٦٧٨"})
    void what_points_to_a_person_is_refused_beside_its_field(String changed) {
        assertThatThrownBy(() -> draft(changed).check(VOCABULARIES)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo("changed");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 mentors, 412 people in 2024",
                "from 31% to 68%, 1,200 euros",
                "سنة ٢٠٢٤",
                "2019-2023",
                "since 12.03.2025, 2020/2021"
            })
    void figures_of_a_programme_point_to_nobody(String changed) {
        assertThatCode(() -> draft(changed).check(VOCABULARIES)).doesNotThrowAnyException();
    }

    @Test
    void how_it_went_and_where_must_be_said() {
        assertThatThrownBy(() -> new UseDraft(null, "ML", "", "", "", null).check(VOCABULARIES))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new UseDraft(UseOutcome.WORKED, "XX", "", "", "", null).check(VOCABULARIES))
                .isInstanceOf(Refusal.class);
    }

    private static UseDraft draft(String changed) {
        return new UseDraft(UseOutcome.WORKED, "ML", "Kayes", changed, "", Language.FR);
    }
}
