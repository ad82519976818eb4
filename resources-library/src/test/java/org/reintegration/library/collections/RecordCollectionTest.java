package org.reintegration.library.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;

class RecordCollectionTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void records_keep_the_order_their_owner_gives_them() {
        RecordCollection collection = collection(true);
        for (long id = 1; id <= 3; id++) {
            collection.put(id, "", NOON);
        }

        collection.move(3L, true, NOON);
        collection.move(1L, true, NOON);
        collection.put(3L, "read this first", NOON);

        assertThat(collection.sorted()).extracting(CollectionItem::resourceId).containsExactly(1L, 3L, 2L);
        assertThat(collection.sorted().get(1).note()).isEqualTo("read this first");
        collection.takeOut(1L, NOON);
        assertThat(collection.sorted()).extracting(CollectionItem::place).containsExactly(0, 1);
    }

    @Test
    void a_private_collection_exists_for_its_owner_alone() {
        assertThat(collection(false).isOpenTo(Actor.VISITOR)).isFalse();
        assertThat(collection(false).isOpenTo(Actor.member(new MemberId(2), Set.of())))
                .isFalse();
        assertThat(collection(false).isOpenTo(Actor.member(new MemberId(1), Set.of())))
                .isTrue();
        assertThat(collection(true).isOpenTo(Actor.VISITOR)).isTrue();
    }

    @Test
    void a_collection_ends_somewhere() {
        RecordCollection collection = collection(true);
        for (long id = 0; id < RecordCollection.MOST; id++) {
            collection.put(id, "", NOON);
        }
        assertThatThrownBy(() -> collection.put(-1L, "", NOON)).isInstanceOf(Refusal.class);
    }

    private static RecordCollection collection(boolean open) {
        return new RecordCollection(
                new MemberId(1), new CollectionDraft(Language.EN, "Peers", "", open, false), Language.EN, NOON);
    }
}
