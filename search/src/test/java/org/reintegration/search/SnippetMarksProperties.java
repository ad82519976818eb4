package org.reintegration.search;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class SnippetMarksProperties {

    @Property
    void whatever_comes_only_marks_are_tags(@ForAll String anything) {
        String html = SnippetMarks.html(anything);

        assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'");
    }

    @Property
    void marks_are_balanced_and_never_nested(
            @ForAll @Chars({'a', '<', '&', SnippetMarks.OPEN, SnippetMarks.CLOSE}) @StringLength(max = 30)
                    String marked) {
        String[] pieces = SnippetMarks.html(marked).split("(?=</?mark>)", -1);

        int depth = 0;
        for (String piece : pieces) {
            depth += piece.startsWith("<mark>") ? 1 : piece.startsWith("</mark>") ? -1 : 0;
            assertThat(depth).isBetween(0, 1);
        }
        assertThat(depth).isZero();
    }

    @Property
    void stored_text_holds_no_mark_and_no_control_character(@ForAll String anything) {
        assertThat(SnippetMarks.clean(anything))
                .doesNotContain(String.valueOf(SnippetMarks.OPEN), String.valueOf(SnippetMarks.CLOSE))
                .matches(text -> text.chars().noneMatch(Character::isISOControl), "no control characters");
    }

    @Example
    void a_marked_text_becomes_html() {
        assertThat(SnippetMarks.html("a < \uE000b & c\uE001 > d")).isEqualTo("a &lt; <mark>b &amp; c</mark> &gt; d");
    }

    @Example
    void words_marked_side_by_side_share_one_mark() {
        assertThat(SnippetMarks.html("a \uE000child\uE001 \uE000protection\uE001 b"))
                .isEqualTo("a <mark>child protection</mark> b");
    }

    @Example
    void characters_beyond_the_first_plane_stay_whole() {
        assertThat(SnippetMarks.clean("𞤀 \uD800x")).isEqualTo("𞤀 x");
    }
}
