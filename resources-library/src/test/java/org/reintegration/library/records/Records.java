package org.reintegration.library.records;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.text.Language;

/** People and records that the tests of the library speak of. */
final class Records {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final String WEST_AFRICA = "west-central-africa";
    static final Actor AMINA_THE_AUTHOR = contributor(1);
    static final Actor DIEGO_A_MEMBER = Actor.member(new MemberId(2), Set.of());
    static final Actor EDITOR = Actor.member(new MemberId(3), Set.of(Grant.everywhere(Role.EDITOR)));
    static final Actor EDITOR_OF_WEST_AFRICA =
            Actor.member(new MemberId(4), Set.of(Grant.within(Role.EDITOR, Scope.region(WEST_AFRICA))));
    static final Actor EDITOR_OF_ASIA =
            Actor.member(new MemberId(5), Set.of(Grant.within(Role.EDITOR, Scope.region("asia-pacific"))));
    static final Actor REVIEWER = Actor.member(new MemberId(6), Set.of(Grant.everywhere(Role.LIBRARY_REVIEWER)));
    static final Actor ANOTHER_REVIEWER =
            Actor.member(new MemberId(12), Set.of(Grant.everywhere(Role.LIBRARY_REVIEWER)));

    /** The way of a draft that nobody finds anything to say against. */
    static final List<Move> UNTIL_PUBLISHED = List.of(
            Move.SUBMIT, Move.TAKE_UP, Move.ACCEPT_FIRST, Move.TAKE_UP, Move.ACCEPT, Move.PASS_LANGUAGE, Move.PUBLISH);

    static final Actor AUTHOR_WHO_IS_ALSO_EDITOR =
            Actor.member(new MemberId(1), Set.of(Grant.everywhere(Role.EDITOR), Grant.everywhere(Role.CONTRIBUTOR)));

    private Records() {}

    static Actor contributor(long id) {
        return Actor.member(new MemberId(id), Set.of(Grant.everywhere(Role.CONTRIBUTOR)));
    }

    static Resource draftByAmina() {
        return new Resource(new MemberId(1), completeLesson(), List.of(WEST_AFRICA), NOON);
    }

    static Resource catalogued() {
        return Resource.catalogued("c001", "hash", document("A manual"), List.of("global"), NOON);
    }

    static DocumentDraft document(String title) {
        return new DocumentDraft("manual", Language.EN, title, "", null, null, null);
    }

    /** A guideline with all that it needs to be submitted. */
    static DocumentDraft completeDocument() {
        Facts facts = completeLesson().facts();
        DocumentText text = new DocumentText("A ministry", "Amina Diallo", "https://example.org/guideline.pdf");
        return new DocumentDraft("guideline", Language.EN, "A guideline", "How to", text, facts, Sensitivity.PUBLIC);
    }

    /** Facts with everything that says who made a record, when, and with whose consent. */
    static Facts made() {
        return completeLesson()
                .facts()
                .with(
                        List.of(new Contributor("editor", "Fatou Ndiaye"), new Contributor("", "A team in Agadez")),
                        List.of(8L, 9L),
                        new Consent("obtained", "Read aloud in Hausa", LocalDate.of(2025, 3, 1)),
                        new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 12, 31)));
    }

    static LessonDraft completeLesson() {
        LessonText text = new LessonText(
                "Contexte", "Observation", "Idée", "Conseil", "Cause", "worked", "Ici", "Ailleurs", "Nous", "done");
        Cell cell = new Cell("economic", "individual");
        Facts none = Facts.none();
        Facts facts = new Facts(
                List.of("NE"),
                none.transit(),
                none.host(),
                none.unspecified(),
                null,
                cell,
                List.of(cell),
                none.stages(),
                none.targetGroups(),
                List.of("debt"),
                none.returnTypes(),
                none.sdgTargets(),
                none.gcmObjectives(),
                "p01",
                "",
                7L,
                2024,
                "cc-by-4.0",
                none.sources(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        return new LessonDraft(Language.FR, "Dette", "Résumé", text, facts, Sensitivity.PUBLIC, false);
    }
}
