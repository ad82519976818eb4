package org.reintegration.kernel.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.rules.Refusal;

class PartsOfListsTest {

    @Property
    void a_cursor_brings_its_keys_back(@ForAll @AlphaChars String one, @ForAll long other) {
        assertThat(Cursor.keys(Cursor.of(one, other), 2)).containsExactly(one, Long.toString(other));
    }

    @Property
    void a_cursor_that_somebody_made_up_is_bad_input_and_nothing_worse(@ForAll String madeUp) {
        assertThatThrownBy(() -> Cursor.keys(madeUp, 3))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("after"));
    }

    @Test
    void a_full_slice_tells_where_the_next_begins() {
        assertThat(Slice.of(List.of("a", "b", "c"), 2, x -> x)).isEqualTo(new Slice<>(List.of("a", "b"), "b"));
        assertThat(Slice.of(List.of("a", "b"), 2, x -> x).next()).isNull();
    }

    @Test
    void a_list_of_pages_is_capped() {
        NumberedPage<String> page = new NumberedPage<>(List.of(), NumberedPage.within(5000), 20, 1_000_000);

        assertThat(page.number()).isEqualTo(100);
        assertThat(page.pages()).isEqualTo(100);
        assertThat(page.isLast()).isTrue();
        assertThat(NumberedPage.within(-3)).isEqualTo(1);
    }
}
