package org.reintegration.web.library.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.files.FileState;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.collections.PackedCollection;
import org.reintegration.library.records.Evidence;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.Rendering;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.Sensitivity;
import org.reintegration.library.records.Tombstone;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** What is carried away is whole, says how to check it, links to nothing that is not there, and grows by what is new. */
class PackTest {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");
    private static final PackPages PAGES = new PackPages(new Vocabularies(), new Words(), new Settings() {
        @Override
        public String getPortalUrl() {
            return "https://portal.example";
        }
    });
    private static final Map<String, String> CONTENTS =
            Map.of("oldfile000", "An old guide", "newfile000", "A new guide");

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_link_within_the_pack_leads_to_something_in_it(Language language) throws Exception {
        Map<String, String> pack = unpacked(collection(first(), second()), language, null);

        assertThat(pack)
                .containsKeys(
                        "index.html", "pack.css", "records/aaaaaaaaaa.html", "files/oldfile000.pdf", "SHA256SUMS");
        pack.forEach((path, content) -> {
            Matcher links = LINK.matcher(content);
            while (path.endsWith(".html") && links.find()) {
                String to = links.group(1);
                if (!to.startsWith("https://portal.example/")) {
                    assertThat(pack)
                            .as(path)
                            .containsKey(java.nio.file.Path.of(path)
                                    .resolveSibling(to)
                                    .normalize()
                                    .toString());
                }
            }
        });
        assertThat(pack.get("index.html"))
                .contains("lang=\"" + language.tag() + "\"", "dir=\"" + language.direction() + "\"");
    }

    @Test
    void the_checksums_are_those_of_everything_in_the_pack() throws Exception {
        Map<String, String> pack = unpacked(collection(first(), second()), Language.FR, null);

        Map<String, String> sums = sums(pack);
        assertThat(sums.keySet()).isEqualTo(without(pack, "SHA256SUMS").keySet());
        sums.forEach((path, sum) -> assertThat(sum(pack.get(path))).as(path).isEqualTo(sum));
    }

    @Test
    void an_earlier_pack_with_the_difference_laid_over_it_is_the_whole_pack() throws Exception {
        Map<String, String> earlier = unpacked(collection(first()), Language.FR, null);
        PackedCollection now = collection(first(), second());

        Map<String, String> difference = unpacked(now, Language.FR, LocalDate.of(2026, 11, 1));
        Map<String, String> laidOver = new TreeMap<>(earlier);
        laidOver.putAll(difference);

        assertThat(difference).containsKey("files/newfile000.pdf").doesNotContainKey("files/oldfile000.pdf");
        assertThat(without(laidOver, "pack.json", "SHA256SUMS"))
                .isEqualTo(without(unpacked(now, Language.FR, null), "pack.json", "SHA256SUMS"));
        sums(difference)
                .forEach((path, sum) ->
                        assertThat(sum(laidOver.get(path))).as(path).isEqualTo(sum));
    }

    @Test
    void what_came_into_the_collection_on_the_day_itself_is_new() throws Exception {
        PackedCollection collection = collection(first(), second());

        assertThat(unpacked(collection, Language.FR, LocalDate.of(2026, 11, 20)))
                .containsKey("files/newfile000.pdf");
        assertThat(unpacked(collection, Language.FR, LocalDate.of(2026, 11, 21)))
                .doesNotContainKey("files/newfile000.pdf");
    }

    @Test
    void of_a_withdrawn_record_the_page_says_that_it_is_gone_and_nothing_else() throws Exception {
        ResourceView withdrawn = record(
                "cccccccccc", "Taken back", "", LessonText.empty(), List.of(), new Tombstone(NOW, "It was wrong"));
        Map<String, String> pack =
                unpacked(collection(new PackedCollection.Item(withdrawn, "", NOW)), Language.EN, null);

        assertThat(pack.get("records/cccccccccc.html"))
                .contains("It was wrong", "delete them")
                .doesNotContain("What we observed");
    }

    @Test
    void what_people_wrote_is_shown_and_never_run() throws Exception {
        LessonText text =
                new LessonText("<script>alert(1)</script>", "\"><img src=x>", "", "", "", null, "", "", "", null);
        ResourceView record = record("dddddddddd", "<b>Title</b>", "& so on", text, List.of(), null);

        String page = unpacked(collection(new PackedCollection.Item(record, "<i>note</i>", NOW)), Language.EN, null)
                .get("records/dddddddddd.html");

        assertThat(page).doesNotContain("<script", "<img", "<b>Title").contains("&lt;script&gt;", "&amp; so on");
    }

    @Test
    void a_file_that_is_no_longer_what_it_was_ends_the_pack() {
        PackedCollection collection = collection(first());

        Pack pack =
                Packing.pack(collection, Language.EN, null, PAGES, NOW, id -> new ByteArrayInputStream(new byte[] {1}));

        assertThatThrownBy(() -> pack.writeTo(new ByteArrayOutputStream(), "https://portal.example", NOW, null))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("files/oldfile000.pdf");
    }

    private static PackedCollection.Item first() {
        return new PackedCollection.Item(
                record("aaaaaaaaaa", "Une leçon", "Ce qui a marché", lesson(), List.of(file("oldfile000")), null),
                "À lire d’abord",
                Instant.parse("2026-03-01T00:00:00Z"));
    }

    private static PackedCollection.Item second() {
        return new PackedCollection.Item(
                record("bbbbbbbbbb", "درس", "ملخص", lesson(), List.of(file("newfile000")), null),
                "",
                Instant.parse("2026-11-20T23:59:00Z"));
    }

    private static LessonText lesson() {
        return new LessonText("Contexte", "Vu", "Idée", "Faire", "", "worked", "Quand", "", "", null);
    }

    private static PackedCollection collection(PackedCollection.Item... items) {
        return new PackedCollection(
                new CollectionSummary("eeeeeeeeee", Language.FR, "Pour commencer", "Textes", true, items.length, NOW),
                "Amina",
                List.of(items));
    }

    private static ResourceView record(
            String id,
            String title,
            String summary,
            LessonText text,
            List<AttachedFile> files,
            @Nullable Tombstone gone) {
        return new ResourceView(
                id,
                null,
                ResourceKind.LESSON,
                "lesson-learned",
                1,
                Language.FR,
                Language.FR,
                title,
                title,
                summary,
                text,
                Facts.none(),
                List.of("global"),
                new Evidence("claimed", 1, Evidence.Reason.SAID_BY_ITS_AUTHOR),
                Sensitivity.PUBLIC,
                false,
                false,
                null,
                null,
                List.of(),
                null,
                NOW,
                gone,
                files,
                Set.of(),
                Rendering.original(Language.FR),
                null,
                false,
                List.of());
    }

    private static AttachedFile file(String id) {
        String content = CONTENTS.get(id);
        return new AttachedFile(
                id,
                new ContentRef("resource-version", 1),
                "Guide: été.pdf",
                "application/pdf",
                content.length(),
                sum(content),
                FileState.READY,
                null,
                null,
                null,
                "A guide",
                false,
                false,
                0);
    }

    private static Map<String, String> unpacked(
            PackedCollection collection, Language language, @Nullable LocalDate since) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Packing.pack(
                        collection,
                        language,
                        since,
                        PAGES,
                        NOW,
                        id -> new ByteArrayInputStream(CONTENTS.get(id).getBytes(StandardCharsets.UTF_8)))
                .writeTo(bytes, "https://portal.example/fr/library/collections/eeeeeeeeee", NOW, since);
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> sums(Map<String, String> pack) {
        Map<String, String> sums = new TreeMap<>();
        pack.get("SHA256SUMS").lines().forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    private static Map<String, String> without(Map<String, String> pack, String... paths) {
        Map<String, String> rest = new TreeMap<>(pack);
        rest.keySet().removeAll(Set.of(paths));
        return rest;
    }

    private static String sum(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
