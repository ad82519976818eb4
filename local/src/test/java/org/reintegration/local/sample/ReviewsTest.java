package org.reintegration.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewsTest {

    @Test
    void nobody_judges_their_own_work_or_that_of_their_organisation() throws IOException {
        Map<String, Person> people = Person.all();
        Reviews reviews = Reviews.of(people);

        for (SampleRecord record : SampleRecord.all()) {
            assertThat(reviews.reviewers(record))
                    .hasSizeGreaterThanOrEqualTo(2)
                    .doesNotHaveDuplicates()
                    .doesNotContain(people.get(record.author()))
                    .extracting(Person::organisation)
                    .doesNotContain(
                            record.organisation(), people.get(record.author()).organisation());
        }
    }

    @Test
    void every_acceptance_has_a_letter_that_names_the_record_and_nine_reasons() throws IOException {
        Reviews reviews = Reviews.of(Person.all());

        for (SampleRecord record : SampleRecord.all()) {
            JsonObject acceptance = reviews.acceptance(record);

            assertThat(acceptance.getString("verdict")).isEqualTo("ACCEPT");
            assertThat(acceptance.getString("letter")).contains(record.title()).doesNotContain("{title}");
            assertThat(acceptance.getJsonArray("rubric")).hasSize(9);
        }
    }
}
