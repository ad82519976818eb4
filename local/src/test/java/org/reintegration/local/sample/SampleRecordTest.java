package org.reintegration.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reintegration.local.sample.SampleRecord.Kind;
import org.reintegration.local.sample.SampleRecord.State;

class SampleRecordTest {

    @Test
    void every_language_tells_lessons_and_practices_in_every_state() throws IOException {
        List<SampleRecord> all = SampleRecord.all();

        assertThat(all).extracting(SampleRecord::key).doesNotHaveDuplicates();
        assertThat(all).extracting(SampleRecord::title).doesNotHaveDuplicates();
        assertThat(all).extracting(SampleRecord::state).contains(State.values());
        for (String language : List.of("en", "fr", "es", "ar", "pt")) {
            assertThat(all)
                    .filteredOn(record -> record.language().equals(language))
                    .extracting(SampleRecord::kind)
                    .contains(Kind.values());
        }
    }

    @Test
    void every_author_is_a_member_and_every_organisation_is_registered() throws IOException {
        List<String> organisations = SampleFiles.objects(SamplePeople.ORGANISATIONS).stream()
                .map(organisation -> organisation.getString("key"))
                .toList();
        Map<String, Person> people = Person.all();

        assertThat(SampleRecord.all()).allSatisfy(record -> {
            assertThat(people).containsKey(record.author());
            assertThat(organisations).contains(record.organisation());
        });
        assertThat(people).containsKeys(SamplePeople.EDITOR, SamplePeople.ADMINISTRATOR);
    }

    @Test
    void a_lesson_is_sent_as_its_author_would_with_the_number_of_its_organisation() throws IOException {
        SampleRecord lesson = first(Kind.LESSON);

        JsonObject draft = lesson.draft(Map.of(lesson.organisation(), 17L));

        assertThat(draft.getString("language")).isEqualTo("EN");
        assertThat(draft.getString("sensitivity")).isEqualTo("PUBLIC");
        assertThat(draft.getBoolean("sample")).isTrue();
        assertThat(draft.getJsonObject("text").keySet())
                .contains("context", "insight", "polarity")
                .doesNotContain("steps", "full", "title");
        assertThat(draft.getJsonObject("facts").getInt("organisation")).isEqualTo(17);
        assertThat(draft.getJsonObject("facts").getJsonObject("primaryCell").getString("dimension"))
                .isEqualTo("economic");
    }

    @Test
    void a_practice_says_whether_it_is_told_in_full() throws IOException {
        SampleRecord practice = first(Kind.PRACTICE);

        JsonObject draft = practice.draft(Map.of());

        assertThat(draft.getJsonObject("text").getBoolean("full")).isTrue();
        assertThat(draft.getJsonObject("text").getJsonArray("steps")).isNotEmpty();
        assertThat(draft.getJsonObject("facts")).doesNotContainKey("organisation");
    }

    private static SampleRecord first(Kind kind) throws IOException {
        return SampleRecord.all().stream()
                .filter(record -> record.kind() == kind)
                .findFirst()
                .orElseThrow();
    }
}
