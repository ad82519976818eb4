package org.reintegration.web.library;

import java.util.List;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Grant;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.people.Scope;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.Cell;
import org.reintegration.library.records.DraftService;
import org.reintegration.library.records.DraftView;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonDraft;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.PracticeDraft;
import org.reintegration.library.records.PracticeText;
import org.reintegration.library.records.ReviewDraft;
import org.reintegration.library.records.ReviewService;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.Verdict;

/** People, lessons and rows that the tests of the library speak of. */
final class Shelf {

    static final Actor AMINA = someone(900_001, Grant.everywhere(Role.CONTRIBUTOR));
    static final Actor DIEGO = someone(900_002);
    static final Actor REVIEWER = someone(900_003, Grant.everywhere(Role.LIBRARY_REVIEWER));
    static final Actor SECOND_REVIEWER = someone(900_007, Grant.everywhere(Role.LIBRARY_REVIEWER));
    static final Actor EDITOR = someone(900_004, Grant.everywhere(Role.EDITOR));
    static final Actor EDITOR_OF_ASIA = someone(900_005, Grant.within(Role.EDITOR, Scope.region("asia-pacific")));
    static final Actor ADMINISTRATOR = someone(900_006, Grant.everywhere(Role.ADMINISTRATOR));
    static final String HEADER =
            "id,type,title,language,year,publisher,authors,countries,region,dimensions,levels,stages,target_groups,themes,url,abstract\n";

    private Shelf() {}

    static LessonDraft lesson(String title, Sensitivity sensitivity, boolean sample) {
        return lesson(title, "NE", Facts.none().host(), sensitivity, sample);
    }

    /** A lesson on people who came back to one country from another. */
    static LessonDraft returning(String title, String origin, String host, Sensitivity sensitivity) {
        return lesson(title, origin, List.of(host), sensitivity, false);
    }

    private static LessonDraft lesson(
            String title, String origin, List<String> host, Sensitivity sensitivity, boolean sample) {
        Cell cell = new Cell("economic", "individual");
        Facts none = Facts.none();
        Facts facts = new Facts(
                List.of(origin),
                none.transit(),
                host,
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
                null,
                "",
                null,
                2024,
                "cc-by-4.0",
                none.sources(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        LessonText text = new LessonText("Contexte", "Vu", "Idée", "Faire", "", "worked", "", "", "", null);
        return new LessonDraft(Language.FR, title, "Résumé", text, facts, sensitivity, sample);
    }

    static PracticeDraft practice(String title, String country) {
        return practice(title, country, Sensitivity.PUBLIC);
    }

    static PracticeDraft practice(String title, String country, Sensitivity sensitivity) {
        Cell cell = new Cell("psychosocial", "community");
        Facts none = Facts.none();
        Facts facts = new Facts(
                List.of(country),
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
                null,
                "",
                null,
                2024,
                "cc-by-4.0",
                none.sources(),
                null,
                List.of(),
                List.of(),
                null,
                null);
        PracticeText text = new PracticeText(
                false, "Challenge", "Objective", List.of("Step"), null, "", "", "", null, null, "", "", "", "Advice");
        return new PracticeDraft(Language.EN, title, "Summary", text, facts, sensitivity, false);
    }

    static String row(String id, String title) {
        return id + ",manual,\"" + title + "\",en,2020,,,,global,economic,individual,,,debt,,\n";
    }

    /** Hands a draft of Amina's in, has two people accept it and an editor read its language; answers with the version to publish. */
    static int accepted(DraftService drafts, ReviewService reviews, Vocabularies vocabularies, DraftView work) {
        String id = work.publicId();
        drafts.submit(AMINA, id, work.version());
        int seen = 0;
        for (Actor reviewer : List.of(REVIEWER, SECOND_REVIEWER)) {
            int taken = reviews.takeUp(reviewer, id).work().version();
            seen = reviews.decide(reviewer, id, taken, accepted(vocabularies))
                    .work()
                    .version();
        }
        return reviews.passLanguage(EDITOR, id, seen).work().version();
    }

    /** A review that accepts, with a reason for every criterion. */
    static ReviewDraft accepted(Vocabularies vocabularies) {
        List<ReviewDraft.Score> rubric = vocabularies.named(Vocabularies.RUBRIC_CRITERIA).terms().stream()
                .map(Term::id)
                .map(criterion -> new ReviewDraft.Score(criterion, ReviewDraft.Level.HIGH, "Clair"))
                .toList();
        return new ReviewDraft(Verdict.ACCEPT, "Merci.", rubric, List.of());
    }

    static Actor someone(long id, Grant... grants) {
        return Actor.member(new MemberId(id), Set.of(grants));
    }
}
