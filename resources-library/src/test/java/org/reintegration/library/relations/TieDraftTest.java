package org.reintegration.library.relations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.reintegration.kernel.rules.Refusal;

class TieDraftTest {

    @Test
    void a_workshop_is_kept_as_it_was_described_and_needs_no_address() {
        assertThat(workshop(" Retour et dettes ", "2026-03-14", "Niamey", "").workshopOrRefuse())
                .isEqualTo(new Workshop("Retour et dettes", LocalDate.of(2026, 3, 14), "Niamey", null));
        assertThat(workshop("Retour", "2026-03-14", "Niamey", "https://example.org/x")
                        .workshopOrRefuse()
                        .url())
                .isEqualTo("https://example.org/x");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-14, Niamey, '', title",
        "Retour, '', Niamey, '', date",
        "Retour, 14 March, Niamey, '', date",
        "Retour, 0026-03-14, Niamey, '', date",
        "Retour, +99999-03-14, Niamey, '', date",
        "Retour, 2026-03-14, '', '', place",
        "Retour, 2026-03-14, Niamey, http://example.org, url",
        "Retour, 2026-03-14, Niamey, javascript:alert(1), url",
        "Retour, 2026-03-14, Niamey, https:, url"
    })
    void what_cannot_be_kept_is_told_beside_its_field(
            String title, String date, String place, String url, String field) {
        assertThatThrownBy(() -> workshop(title, date, place, url).workshopOrRefuse())
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @ParameterizedTest
    @EnumSource(TieKind.class)
    void a_kind_is_found_by_the_content_it_leads_to(TieKind kind) {
        kind.content().ifPresent(content -> assertThat(TieKind.to(content)).contains(kind));
        assertThat(TieKind.to("application")).as("private text").isEmpty();
    }

    private static TieDraft workshop(String title, String date, String place, String url) {
        return new TieDraft(TieKind.FROM_WORKSHOP, null, title, date, place, url);
    }
}
