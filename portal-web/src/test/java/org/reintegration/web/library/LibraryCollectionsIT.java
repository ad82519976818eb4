package org.reintegration.web.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reintegration.web.library.Refused.notFound;
import static org.reintegration.web.library.Refused.refused;
import static org.reintegration.web.library.Shelf.AMINA;
import static org.reintegration.web.library.Shelf.DIEGO;
import static org.reintegration.web.library.Shelf.lesson;
import static org.reintegration.web.library.Shelf.someone;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.collections.CollectionDraft;
import org.reintegration.library.collections.CollectionService;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.records.LibraryRule;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.web.api.Refusals;
import org.reintegration.web.testing.PortalArchive;
import org.reintegration.web.testing.Walk;

/** Collections and bookmarks on the real database. */
@ExtendWith(ArquillianExtension.class)
class LibraryCollectionsIT {

    @Inject
    CollectionService collections;

    @Inject
    Publishing shelf;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService hands;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.withTests();
    }

    @Test
    void a_private_collection_does_not_exist_for_others_and_a_public_one_shows_each_reader_only_what_they_may_read() {
        String open = shelf.published(lesson("Pour tous", Sensitivity.PUBLIC, false));
        String members = shelf.published(lesson("Entre nous, rangée", Sensitivity.MEMBERS, false));
        String id = collections
                .begin(DIEGO, new CollectionDraft(Language.FR, "À lire", "", false, false), Language.FR, null)
                .about()
                .publicId();
        collections.put(DIEGO, id, open, "d’abord", OptionalInt.empty(), Language.FR);
        int seen = collections
                .put(DIEGO, id, members, null, OptionalInt.empty(), Language.FR)
                .version();

        notFound(() -> collections.view(AMINA, id, Language.FR));
        notFound(() -> collections.put(AMINA, id, open, "", OptionalInt.empty(), Language.FR));
        notFound(() -> collections.pack(AMINA, id, Language.FR));
        notFound(() -> collections.pack(Actor.VISITOR, id, Language.FR));
        assertThat(collections.pack(DIEGO, id, Language.FR).items())
                .as("a stick is lent")
                .extracting(item -> item.record().publicId())
                .containsExactly(open);
        assertThat(collections.addresses(0, 1000))
                .noneMatch(address -> address.path().contains(id));
        assertThat(shelf.document(open).containers()).isEmpty();

        collections.describe(DIEGO, id, seen, new CollectionDraft(Language.FR, "À lire", "", true, false), Language.FR);
        assertThat(collections.view(Actor.VISITOR, id, Language.FR).items())
                .extracting(item -> item.record().publicId())
                .containsExactly(open);
        assertThat(collections.view(DIEGO, id, Language.FR).items()).hasSize(2);
        assertThat(shelf.document(open).containers()).containsExactly("collection:" + id);
        assertThat(collections.open(1, 20).items())
                .extracting(CollectionSummary::publicId)
                .contains(id);
        refused(LibraryRule.OWNERS_KEEP_THEIR_COLLECTIONS, () -> collections.remove(AMINA, id));

        collections.bookmark(DIEGO, open);
        collections.bookmark(DIEGO, open);
        assertThat(collections.bookmarks(DIEGO, Language.FR, null, 100).items())
                .extracting(ResourceSummary::publicId)
                .containsExactly(open);
        assertThat(collections.bookmarks(AMINA, Language.FR, null, 100).items()).isEmpty();
    }

    @Test
    void collections_and_bookmarks_are_walked_by_cursor_each_once_also_when_one_comes_between() {
        Actor owner = someone(910_200);
        List<String> begun = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(0, collection(owner, "Choix " + i));
            String record = shelf.published(lesson("Gardée " + i, Sensitivity.PUBLIC, false));
            collections.bookmark(owner, record);
            kept.add(0, record);
        }

        assertThat(Walk.through(after -> collections.mine(owner, after, 2), () -> collection(owner, "Entre deux")))
                .extracting(CollectionSummary::publicId)
                .containsExactlyElementsOf(begun);
        assertThat(Walk.through(after -> collections.open(after, 2), () -> collection(owner, "Entre trois")))
                .extracting(CollectionSummary::publicId)
                .containsAll(begun)
                .doesNotHaveDuplicates();
        assertThat(Walk.through(
                        after -> collections.bookmarks(owner, Language.FR, after, 2),
                        () -> collections.bookmark(
                                owner, shelf.published(lesson("Gardée entre deux", Sensitivity.PUBLIC, false)))))
                .extracting(ResourceSummary::publicId)
                .containsExactlyElementsOf(kept);
    }

    @Test
    void
            of_collections_begun_with_one_key_at_the_same_moment_one_stands_and_whoever_lost_is_given_it_when_asking_again()
                    throws Exception {
        Actor owner = someone(910_201);
        List<Future<String>> sent = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            sent.add(hands.submit(() -> {
                together.await();
                return begunOnce(owner);
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> each : sent) {
            answers.add(each.get());
        }

        String stands = begunOnce(owner);
        assertThat(collections.mine(owner, null, 100).items())
                .extracting(CollectionSummary::publicId)
                .containsExactly(stands);
        assertThat(answers)
                .contains(stands)
                .allMatch(answer ->
                        answer.equals(stands) || answer.equals(Refusal.Common.NOBODY_CHANGED_IT_MEANWHILE.toString()));
    }

    private String begunOnce(Actor owner) {
        try {
            return collections
                    .begin(owner, new CollectionDraft(Language.FR, "Une fois", "", false, false), Language.FR, "once")
                    .about()
                    .publicId();
        } catch (RuntimeException lost) {
            return Refusals.in(lost).map(refusal -> refusal.rule().toString()).orElseGet(lost::toString);
        }
    }

    private String collection(Actor owner, String title) {
        return collections
                .begin(owner, new CollectionDraft(Language.FR, title, "", true, false), Language.FR, null)
                .about()
                .publicId();
    }
}
