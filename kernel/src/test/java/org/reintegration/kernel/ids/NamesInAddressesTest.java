package org.reintegration.kernel.ids;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NamesInAddressesTest {

    @Property
    void a_slug_of_anything_is_one_step_of_an_address(@ForAll String title) {
        assertThat(Slug.of(title))
                .isNotEmpty()
                .doesNotContain("/", "?", "#", " ", "%")
                .hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void a_slug_drops_accents_and_keeps_arabic() {
        assertThat(Slug.of("Réinsertion: l’école d’abord!")).isEqualTo("reinsertion-l-ecole-d-abord");
        assertThat(Slug.of("التدريب المهني للعائدين")).isEqualTo("التدريب-المهني-للعائدين");
    }

    @Test
    void a_public_id_is_recognised_and_other_words_are_not() {
        assertThat(PublicId.isOne(PublicId.next().value())).isTrue();
        assertThat(PublicId.isOne("0000000000")).isFalse();
        assertThat(PublicId.isOne("../../etc")).isFalse();
    }
}
