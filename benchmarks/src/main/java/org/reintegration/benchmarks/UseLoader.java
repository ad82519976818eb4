package org.reintegration.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.reintegration.kernel.json.RecordJson;
import org.reintegration.kernel.text.Language;

/** What readers made of the records: adaptations, reports of use, translations and collections, about as many for each record however many there are. */
final class UseLoader {

    private static final String[] COUNTRIES = {"NE", "GN", "HN", "EG", "PH", "GE"};
    private static final String[] OUTCOMES = {"WORKED", "PARTLY", "DID_NOT"};
    private static final int IN_ONE_COLLECTION = 25;

    private final MadeContent content;
    private final Connection connection;
    private final CopyManager copy;
    private final List<Long> members;

    UseLoader(MadeContent content, Connection connection, List<Long> members) throws SQLException {
        this.content = content;
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.members = members;
    }

    /** Of every four records one is adapted from another, every five have been used, every ten are translated; every fifty fill a collection. */
    void of(int first, int end) throws SQLException, IOException {
        CopyRows relations = new CopyRows();
        CopyRows uses = new CopyRows();
        CopyRows translations = new CopyRows();
        CopyRows texts = new CopyRows();
        CopyRows collections = new CopyRows();
        CopyRows items = new CopyRows();
        SplittableRandom chance = content.chance("use", first);
        for (int number = first; number < end; number++) {
            MadeRecord made = content.record(number);
            if (number % 4 == 3) {
                adapted(made, content.record(chance.nextInt(number)), relations);
            }
            if (number % 5 == 0) {
                used(made, 1 + chance.nextInt(4), uses);
            }
            if (number % 10 == 0) {
                translated(made, translations, texts);
            }
            if (number % 50 == 0) {
                collected(made, number, chance, collections, items);
            }
        }
        relations.into(
                copy,
                "library.relation (id, publicId, from_id, to_id, kind, kept, changed, why, result, outcome, impact, statedBy,"
                        + " statedAt, version)");
        uses.into(
                copy,
                "library.use_report (id, publicId, resource_id, reporter, outcome, country, place, changed, why, language, status,"
                        + " reportedAt, changedAt, version)");
        translations.into(
                copy,
                "library.translation (id, resource_id, language, status, making, translator, sourceNo, work, letter, publishedNo,"
                        + " createdAt, changedAt, version)");
        texts.into(
                copy,
                "library.translation_text (id, translation_id, no, sourceNo, making, translator, title, summary, words, publishedAt)");
        collections.into(
                copy,
                "library.record_collection (id, publicId, owner, language, title, description, open, sample, createdAt, changedAt,"
                        + " version)");
        items.into(copy, "library.collection_item (id, collection_id, resource_id, place, note, addedAt)");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "analyze library.relation, library.use_report, library.translation, library.translation_text,"
                            + " library.record_collection, library.collection_item");
        }
    }

    private void adapted(MadeRecord made, MadeRecord from, CopyRows rows) {
        rows.row(
                made.id(),
                MadeContent.publicId("k", made.id()),
                made.id(),
                from.id(),
                "ADAPTED_FROM",
                "The savings groups",
                "The meeting place",
                "Roads are closed half of the year",
                "Most groups met again",
                "WORKED",
                false,
                member(made.id()),
                made.publishedAt(),
                1);
    }

    private void used(MadeRecord made, int times, CopyRows rows) {
        for (int time = 0; time < times; time++) {
            long id = made.id() * 4 + time;
            rows.row(
                    id,
                    MadeContent.publicId("v", id),
                    made.id(),
                    member(id),
                    OUTCOMES[time % OUTCOMES.length],
                    COUNTRIES[(int) (id % COUNTRIES.length)],
                    "Place " + time,
                    "",
                    "",
                    "EN",
                    "SHOWN",
                    made.publishedAt(),
                    made.publishedAt(),
                    1);
        }
    }

    private void translated(MadeRecord made, CopyRows translations, CopyRows texts) {
        Language into = made.language() == Language.EN ? Language.FR : Language.EN;
        translations.row(
                made.id(),
                made.id(),
                into,
                "PUBLISHED",
                "HUMAN",
                member(made.id()),
                1,
                "{}",
                "",
                1,
                made.publishedAt(),
                made.publishedAt(),
                1);
        texts.row(
                made.id(),
                made.id(),
                1,
                1,
                "HUMAN",
                member(made.id()),
                made.title(),
                made.summary(),
                RecordJson.write(made.text()),
                made.publishedAt());
    }

    private void collected(MadeRecord made, int number, SplittableRandom chance, CopyRows collections, CopyRows items) {
        collections.row(
                made.id(),
                MadeContent.publicId("c", made.id()),
                member(made.id()),
                made.language(),
                made.title(),
                made.summary(),
                true,
                false,
                made.publishedAt(),
                made.publishedAt(),
                1);
        int from = Math.max(0, chance.nextInt(number + 1) - IN_ONE_COLLECTION);
        for (int place = 0; place < Math.min(IN_ONE_COLLECTION, number); place++) {
            items.row(
                    made.id() * IN_ONE_COLLECTION + place,
                    made.id(),
                    content.record(from + place).id(),
                    place,
                    "",
                    made.publishedAt());
        }
    }

    private long member(long number) {
        return members.get((int) (number % members.size()));
    }
}
