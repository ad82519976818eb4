package org.reintegration.local.sample;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;

/** The walk of a record from its author's desk to the readers, each step by the one whose step it is. */
final class RecordWork {

    private final PortalAccess portal;
    private final Map<String, Person> people;
    private final Map<String, Long> organisationIds;
    private final Reviews reviews;

    RecordWork(PortalAccess portal, Map<String, Person> people, Map<String, Long> organisationIds, Reviews reviews) {
        this.portal = portal;
        this.people = people;
        this.organisationIds = organisationIds;
        this.reviews = reviews;
    }

    /** Begins it, or goes on where an earlier start was interrupted. */
    void bring(SampleRecord record) throws IOException, InterruptedException {
        Person author = person(record.author());
        JsonObject work = portal.postOnce(
                        author, record.kind().path(), record.draft(organisationIds), "sample-" + record.key())
                .orRefuse()
                .object();
        String address = "library/records/" + work.getString("id");
        for (Step step : Step.between(work.getString("status"), work.getBoolean("second", false), record.state())) {
            Answer answer = switch (step) {
                case SUBMIT -> portal.post(author, address + "/submissions");
                case REVIEW, SECOND_REVIEW ->
                    portal.post(
                            reviews.reviewers(record).get(step == Step.REVIEW ? 0 : 1),
                            address + "/reviews",
                            reviews.acceptance(record));
                case LANGUAGE -> portal.post(person(SamplePeople.EDITOR), address + "/language");
                case PUBLISH -> portal.post(person(SamplePeople.EDITOR), address + "/publication");
            };
            answer.orRefuse();
        }
    }

    private Person person(String key) throws IOException {
        Person person = people.get(key);
        if (person == null) {
            throw new IOException("nobody is called " + key + " in " + Person.MEMBERS);
        }
        return person;
    }
}
