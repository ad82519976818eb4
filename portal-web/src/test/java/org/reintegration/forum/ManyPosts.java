package org.reintegration.forum;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.postgresql.PGConnection;
import org.reintegration.kernel.text.Language;

/** A community of 200,000 posts, the same from the same seed: deep trees, five languages, discussions from two posts to ten thousand. */
public final class ManyPosts {

    public static final int POSTS = 200_000;
    public static final int SHORT = 100;
    public static final int LONG = 10_000;
    public static final String GROUP = "mmmmmmmmmm";

    private static final long FIRST_ID = 50_000_000;
    private static final int UNREAD = 5_000;
    private static final Instant BEGAN = Instant.parse("2024-01-01T00:00:00Z");

    /** The order in which the sentences below stand. */
    private static final List<Language> SPOKEN =
            List.of(Language.EN, Language.FR, Language.ES, Language.AR, Language.PT);

    private static final List<List<String>> BEGINNINGS = List.of(
            List.of(
                    "In our district",
                    "Last year",
                    "With the women's cooperative",
                    "After the rains",
                    "At the reception desk"),
            List.of("Dans notre commune", "L'an dernier", "Avec la coopérative", "Après les pluies", "À l'accueil"),
            List.of(
                    "En nuestro municipio",
                    "El año pasado",
                    "Con la cooperativa",
                    "Después de las lluvias",
                    "En la recepción"),
            List.of("في بلديتنا", "في السنة الماضية", "مع التعاونية", "بعد الأمطار", "في مكتب الاستقبال"),
            List.of("No nosso distrito", "No ano passado", "Com a cooperativa", "Depois das chuvas", "Na receção"));
    private static final List<List<String>> MIDDLES = List.of(
            List.of(
                    "we visited the families twice",
                    "the lender agreed to wait",
                    "half of the shops were still open",
                    "nobody had asked for papers"),
            List.of(
                    "nous avons visité les familles deux fois",
                    "le prêteur a accepté d'attendre",
                    "la moitié des commerces étaient ouverts",
                    "personne n'avait demandé de papiers"),
            List.of(
                    "visitamos dos veces a las familias",
                    "el prestamista aceptó esperar",
                    "la mitad de las tiendas seguía abierta",
                    "nadie había pedido documentos"),
            List.of("زرنا الأسر مرتين", "قبل الدائن أن ينتظر", "كان نصف المحلات ما زال مفتوحا", "لم يطلب أحد أوراقا"),
            List.of(
                    "visitámos as famílias duas vezes",
                    "o credor aceitou esperar",
                    "metade das lojas continuava aberta",
                    "ninguém tinha pedido documentos"));
    private static final List<List<String>> ENDS = List.of(
            List.of(
                    "and it cost less than a training day.",
                    "so we changed the order of the steps.",
                    "which I would do again.",
                    "but only with the **municipality** on board."),
            List.of(
                    "et cela a coûté moins qu'un jour de formation.",
                    "alors nous avons changé l'ordre des étapes.",
                    "et je le referais.",
                    "mais seulement avec la **commune**."),
            List.of(
                    "y costó menos que un día de formación.",
                    "así que cambiamos el orden de los pasos.",
                    "y lo haría de nuevo.",
                    "pero solo junto con la **alcaldía**."),
            List.of(
                    "وكلف ذلك أقل من يوم تدريب.",
                    "فغيرنا ترتيب الخطوات.",
                    "وسأفعل ذلك من جديد.",
                    "ولكن مع **البلدية** فقط."),
            List.of(
                    "e custou menos do que um dia de formação.",
                    "por isso mudámos a ordem dos passos.",
                    "e voltaria a fazê-lo.",
                    "mas só com o **município**."));

    private final Random random;
    private final List<Long> people;
    private final StringBuilder discussions = new StringBuilder();
    private final StringBuilder posts = new StringBuilder();
    private long nextPost = FIRST_ID;
    private int written;

    private ManyPosts(long seed, List<Long> people) {
        this.random = new Random(seed);
        this.people = people;
    }

    /** The public id of the generated discussion of this number; 0 is the short one, 1 the long one. */
    public static String discussion(int number) {
        StringBuilder id = new StringBuilder();
        for (int place = 9; place >= 0; place--) {
            id.append((number >> place) % 2 == 0 ? 'm' : 'w');
        }
        return id.toString();
    }

    /** Fills the database; {@code reader} follows the group and has read nothing of the long discussion's end. */
    public static void fill(Connection database, long seed, List<Long> people, long reader)
            throws SQLException, IOException {
        new ManyPosts(seed, people).fill(database, reader);
    }

    private void fill(Connection database, long reader) throws SQLException, IOException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into forum.forum_group values (" + FIRST_ID + ", '" + GROUP
                    + "', 'Everything we ever asked', 'A long memory.', 'PUBLIC', '', '', '', " + people.get(0)
                    + ", now(), 'many', "
                    + people.size() + ", 0, 1)");
            for (long person : people) {
                statement.execute(
                        "insert into forum.membership values (" + FIRST_ID + ", " + person + ", 'MEMBER', now())");
            }
            int number = 0;
            for (int size = SHORT; written < POSTS; size = next(number)) {
                discuss(number++, Math.min(size, POSTS - written));
            }
            copy(database, "discussion", discussions);
            copy(database, "post", posts);
            statement.execute("update forum.forum_group set discussions = " + number + " where id = " + FIRST_ID);
            statement.execute("insert into forum.follow_group values (" + reader + ", " + FIRST_ID + ", 'EVERY_POST', '"
                    + BEGAN + "')");
            statement.execute("insert into forum.unread_inbox select " + reader + ", " + (FIRST_ID + 1)
                    + ", no, false, now() from forum.post" + " where discussion_id = " + (FIRST_ID + 1) + " and no > "
                    + (LONG - UNREAD));
            statement.execute("insert into forum.read_state values (" + reader + ", " + (FIRST_ID + 1) + ", "
                    + (LONG - UNREAD) + ", now())");
            statement.execute("insert into forum.reaction select id, " + reader
                    + ", 'HELPED' from forum.post where id >= " + FIRST_ID + " and id % 7 = 0");
            statement.execute("vacuum analyze forum.post, forum.discussion, forum.unread_inbox, forum.reaction");
        }
    }

    /** A long one, some of five thousand, many of a thousand, and the rest of a hundred and more. */
    private int next(int number) {
        return number == 1
                ? LONG
                : number <= 6 ? 5_000 : number <= 60 ? 1_000 : SHORT + random.nextInt(2 * SHORT) + 800;
    }

    private void discuss(int number, int size) {
        long id = FIRST_ID + number;
        Language language = SPOKEN.get(number % SPOKEN.size());
        line(
                discussions,
                id,
                discussion(number),
                FIRST_ID,
                sentence(language),
                language,
                people.get(number % people.size()),
                at(written),
                "many-" + number,
                "OPEN",
                "f",
                "\\N",
                size,
                size,
                size,
                size,
                0,
                at(written + size));
        List<String> paths = new ArrayList<>();
        List<Integer> depths = new ArrayList<>();
        for (int no = 1; no <= size; no++) {
            int parent = no == 1
                    ? 0
                    : random.nextInt(10) < 7 ? Math.max(1, no - 1 - random.nextInt(3)) : 1 + random.nextInt(no - 1);
            String path =
                    parent == 0 ? PostPath.root(no) : PostPath.below(paths.get(parent - 1), depths.get(parent - 1), no);
            int depth = parent == 0 ? 0 : PostPath.depthBelow(depths.get(parent - 1));
            paths.add(path);
            depths.add(depth);
            Language spoken = random.nextInt(3) == 0 ? one(SPOKEN) : language;
            line(
                    posts,
                    nextPost,
                    id,
                    no,
                    parent,
                    path,
                    depth,
                    people.get(random.nextInt(people.size())),
                    spoken,
                    text(spoken),
                    "PUBLIC",
                    at(written),
                    "\\N",
                    0,
                    "\\N",
                    "",
                    "many-" + nextPost,
                    1);
            nextPost++;
            written++;
        }
    }

    private String at(int minute) {
        return BEGAN.plusSeconds(60L * minute).toString();
    }

    private String text(Language language) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text.append(sentence(language)).append(random.nextInt(3) == 0 ? "\\n\\n" : " ");
        }
        return text.toString().strip();
    }

    private String sentence(Language language) {
        int spoken = SPOKEN.indexOf(language);
        return one(BEGINNINGS.get(spoken)) + " " + one(MIDDLES.get(spoken)) + " " + one(ENDS.get(spoken));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static void line(StringBuilder table, Object... columns) {
        for (int i = 0; i < columns.length; i++) {
            table.append(i == 0 ? "" : "\t").append(columns[i]);
        }
        table.append('\n');
    }

    private static void copy(Connection database, String table, StringBuilder rows) throws SQLException, IOException {
        database.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy forum." + table + " from stdin", new StringReader(rows.toString()));
    }
}
