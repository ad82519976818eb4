package org.reintegration.web.library.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.collections.CollectionSummary;
import org.reintegration.library.collections.PackedCollection;
import org.reintegration.library.records.DocumentText;
import org.reintegration.library.records.Facts;
import org.reintegration.library.records.LessonText;
import org.reintegration.library.records.PracticeText;
import org.reintegration.library.records.ResourceView;
import org.reintegration.library.records.Tombstone;
import org.reintegration.library.records.TranslationNote;
import org.reintegration.web.site.Settings;
import org.reintegration.web.words.Words;

/** The pages of a pack: one for the collection, one for each record; plain, and whole without the portal. */
@ApplicationScoped
public class PackPages {

    static final String STYLE = """
            body{font:1.05rem/1.55 system-ui,sans-serif;color:#1d2430;background:#fbfaf7;max-inline-size:46rem;margin-inline:auto;padding:1rem;overflow-wrap:break-word}
            h1{line-height:1.2}h2{margin-block-start:1.6em}a{color:#0b5563}li{margin-block:.5em}.meta{color:#565d66;font-size:.92rem}
            .lines{white-space:pre-line}.note{border-inline-start:.25rem solid #b7791f;padding-inline-start:.8rem}
            table{border-collapse:collapse;inline-size:100%}th,td{border:1px solid #c9c5bb;padding:.3rem;text-align:start}code{overflow-wrap:anywhere;font-size:.85rem}
            """;

    private final Vocabularies vocabularies;
    private final Words words;
    private final Settings settings;

    @Inject
    public PackPages(Vocabularies vocabularies, Words words, Settings settings) {
        this.vocabularies = vocabularies;
        this.words = words;
        this.settings = settings;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    PackPages() {
        this(null, null, null);
    }

    static String pathOf(ResourceView record) {
        return "records/" + record.publicId() + ".html";
    }

    /** Ids and extensions only: a stick may be read where file names are short and plain. */
    static String pathOf(AttachedFile file) {
        int dot = file.name().lastIndexOf('.');
        String extension = dot < 0 ? "" : file.name().substring(dot);
        return "files/" + file.id() + (extension.matches("\\.[A-Za-z0-9]{1,8}") ? extension : "");
    }

    String index(PackedCollection pack, Language language, Instant takenAt) {
        CollectionSummary about = pack.about();
        Html page = begin(about.title(), language, "");
        page.begin("main");
        page.element("h1", about.title(), "lang", about.language().tag(), "dir", "auto");
        page.element(
                "p",
                about.description(),
                "class",
                "lines",
                "lang",
                about.language().tag(),
                "dir",
                "auto");
        page.element("p", said("library.pack.taken", language, date(takenAt, language)), "class", "meta");
        page.element("p", Objects.requireNonNullElse(pack.owner(), ""), "class", "meta", "dir", "auto");
        page.begin("ol");
        for (PackedCollection.Item item : pack.items()) {
            ResourceView record = item.record();
            page.begin("li");
            page.begin("p");
            page.element(
                    "a",
                    record.title(),
                    "href",
                    pathOf(record),
                    "lang",
                    record.language().tag(),
                    "dir",
                    "auto");
            page.end();
            page.element("p", line(record, language), "class", "meta");
            if (!record.supersededBy().isEmpty()) {
                page.element("p", said("library.superseded.badge", language), "class", "note");
            }
            page.element("p", record.summary(), "lang", record.language().tag(), "dir", "auto");
            page.element("p", item.note(), "class", "note lines", "dir", "auto");
            page.end();
        }
        page.end().end();
        page.element("p", said("library.pack.check", language), "class", "meta");
        link(
                page,
                settings.getPortalUrl() + "/" + language.tag() + "/" + about.path(),
                "library.pack.online",
                language);
        return page.page();
    }

    String record(PackedCollection pack, ResourceView record, Language language) {
        Html page = begin(record.title(), language, "../");
        page.begin("nav");
        page.element("a", pack.about().title(), "href", "../index.html", "dir", "auto");
        page.end();
        page.begin("main");
        page.element("p", line(record, language), "class", "meta");
        page.element("h1", record.title(), "lang", record.language().tag(), "dir", "auto");
        Tombstone withdrawn = record.withdrawn();
        if (withdrawn != null) {
            page.element(
                    "p",
                    said(
                            "library.tombstone",
                            language,
                            date(record.publishedAt(), language),
                            date(withdrawn.withdrawnAt(), language)),
                    "class",
                    "note");
            page.element("p", withdrawn.reason(), "class", "lines", "dir", "auto");
            page.element("p", said("library.pack.throw-away", language));
        } else {
            words(page, record, language);
        }
        page.end();
        link(
                page,
                settings.getPortalUrl() + "/" + language.tag() + "/" + record.path(),
                "library.pack.online",
                language);
        return page.page();
    }

    private void words(Html page, ResourceView record, Language language) {
        if (record.language() != language) {
            page.element(
                    "p",
                    said(
                            "library.fallback",
                            language,
                            language.ownName(),
                            record.language().ownName()),
                    "class",
                    "note");
        }
        TranslationNote translation = record.rendering().translation();
        if (translation != null) {
            page.element(
                    "p",
                    said(
                            "library.translated." + translation.how(),
                            language,
                            record.original().ownName(),
                            translation.sourceNo()),
                    "class",
                    "note");
        }
        if (record.catalogued()) {
            page.element("p", said("library.not-reviewed", language), "class", "note");
        }
        for (String newer : record.supersededBy()) {
            String url = settings.getPortalUrl() + "/" + language.tag() + "/library/" + newer;
            page.begin("p", "class", "note");
            page.text(said("library.superseded", language) + " ");
            page.element("a", url, "href", url, "dir", "ltr");
            page.end();
        }
        page.begin(
                "div", "lang", record.language().tag(), "dir", record.language().direction());
        page.element("p", record.summary(), "class", "lines");
        page.end();
        if (record.text() instanceof LessonText lesson) {
            lesson(page, lesson, record, language);
        } else if (record.text() instanceof PracticeText practice) {
            practice(page, practice, record, language);
        } else if (record.text() instanceof DocumentText document) {
            fact(page, "library.field.publisher", document.publisher(), language);
            fact(page, "library.field.authors", document.authors(), language);
            String url = document.url();
            if (url != null) {
                link(page, url, "library.read-at-source", language);
            }
        }
        files(page, record, language);
        facts(page, record, language);
    }

    private void lesson(Html page, LessonText lesson, ResourceView record, Language language) {
        passage(page, "context", lesson.context(), record, language);
        passage(page, "observation", lesson.observation(), record, language);
        passage(page, "insight", lesson.insight(), record, language);
        passage(page, "recommendation", lesson.recommendation(), record, language);
        passage(page, "appliesWhen", lesson.appliesWhen(), record, language);
        passage(page, "doesNotApplyWhen", lesson.doesNotApplyWhen(), record, language);
        passage(page, "rootCause", lesson.rootCause(), record, language);
    }

    private void practice(Html page, PracticeText practice, ResourceView record, Language language) {
        passage(page, "challenge", practice.challenge(), record, language);
        passage(page, "objective", practice.objective(), record, language);
        if (!practice.steps().isEmpty()) {
            page.element("h2", said("library.field.steps", language));
            page.begin(
                    "ol",
                    "lang",
                    record.language().tag(),
                    "dir",
                    record.language().direction());
            practice.steps().forEach(step -> page.element("li", step, "class", "lines"));
            page.end();
        }
        for (PracticeText.Block block : practice.blocks()) {
            page.element("h3", block.name(), "lang", record.language().tag(), "dir", "auto");
            page.element("p", block.purpose(), "class", "lines", "dir", "auto");
            fact(page, "library.block.enabling", block.enabling(), language);
            fact(page, "library.block.lessons", block.lessons(), language);
        }
        passage(page, "whoDoesWhat", practice.whoDoesWhat(), record, language);
        passage(page, "helped", practice.helped(), record, language);
        passage(page, "hindered", practice.hindered(), record, language);
        results(page, practice, language);
        passage(page, "weaknesses", practice.weaknesses(), record, language);
        passage(page, "lasting", practice.lasting(), record, language);
        passage(page, "advice", practice.advice(), record, language);
    }

    private void results(Html page, PracticeText practice, Language language) {
        if (practice.results().isEmpty()) {
            return;
        }
        page.element("h2", said("library.field.results", language));
        page.begin("table").begin("tr");
        for (String column : List.of("indicator", "baseline", "value", "period")) {
            page.element("th", said("library.result." + column, language), "scope", "col");
        }
        page.end();
        for (PracticeText.Outcome result : practice.results()) {
            page.begin("tr");
            for (String cell : List.of(result.indicator(), result.baseline(), result.value(), result.period())) {
                page.begin("td", "dir", "auto").text(cell).end();
            }
            page.end();
        }
        page.end();
    }

    private void files(Html page, ResourceView record, Language language) {
        if (record.files().isEmpty()) {
            return;
        }
        page.element("h2", said("files.title", language));
        page.begin("ul");
        for (AttachedFile file : record.files()) {
            page.begin("li");
            page.element("a", file.name(), "href", "../" + pathOf(file), "download", file.name(), "dir", "auto");
            page.element("p", file.description(), "dir", "auto");
            page.element("code", file.sha256(), "dir", "ltr");
            page.end();
        }
        page.end();
    }

    private void facts(Html page, ResourceView record, Language language) {
        Facts facts = record.facts();
        fact(page, "library.field.countries", labels(Vocabularies.COUNTRIES, facts.countries(), language), language);
        fact(
                page,
                "library.field.targetGroups",
                labels(Vocabularies.TARGET_GROUPS, facts.targetGroups(), language),
                language);
        fact(
                page,
                "library.field.themes",
                String.join(
                        comma(language),
                        facts.themes().stream()
                                .map(theme -> vocabularies.thesaurus().label(theme, language))
                                .toList()),
                language);
        fact(
                page,
                "library.author",
                record.author() == null ? "" : record.author().name(),
                language);
        fact(page, "library.field.organisation", Objects.requireNonNullElse(record.organisation(), ""), language);
        fact(page, "library.field.licence", label(Vocabularies.LICENCES, facts.licence(), language), language);
    }

    private String line(ResourceView record, Language language) {
        List<String> parts = new ArrayList<>();
        parts.add(label(Vocabularies.RESOURCE_TYPES, record.type(), language));
        parts.add(record.language().ownName());
        if (record.isWithdrawn()) {
            parts.add(said("library.status.withdrawn", language));
        } else {
            parts.add(said("library.version", language, record.no(), date(record.publishedAt(), language)));
        }
        return String.join(" · ", parts);
    }

    private void passage(Html page, String field, String text, ResourceView record, Language language) {
        if (!text.isEmpty()) {
            page.element("h2", said("library.field." + field, language));
            page.element(
                    "p",
                    text,
                    "class",
                    "lines",
                    "lang",
                    record.language().tag(),
                    "dir",
                    record.language().direction());
        }
    }

    private void fact(Html page, String key, String value, Language language) {
        if (!value.isEmpty()) {
            page.begin("p").element("b", said(key, language)).text(" ");
            page.element("span", value, "class", "lines", "dir", "auto").end();
        }
    }

    private void link(Html page, String address, String key, Language language) {
        page.begin("p", "class", "meta").text(said(key, language)).text(" ");
        page.element("a", address, "href", address, "rel", "noopener", "dir", "ltr")
                .end();
    }

    private Html begin(String title, Language language, String up) {
        Html page = new Html();
        page.begin("html", "lang", language.tag(), "dir", language.direction()).begin("head");
        page.lone("meta", "charset", "utf-8");
        page.lone("meta", "name", "viewport", "content", "width=device-width");
        page.lone("link", "rel", "stylesheet", "href", up + "pack.css");
        page.element("title", title).end();
        return page.begin("body");
    }

    private String said(String key, Language language, Object... values) {
        return words.of(key, language, values);
    }

    private String label(String vocabulary, @Nullable String id, Language language) {
        return id == null ? "" : vocabularies.named(vocabulary).label(id, language);
    }

    private String labels(String vocabulary, List<String> ids, Language language) {
        return String.join(
                comma(language),
                ids.stream().map(id -> label(vocabulary, id, language)).toList());
    }

    private static String comma(Language language) {
        return language == Language.AR ? "، " : ", ";
    }

    private static String date(Instant at, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
