package org.reintegration.web.library.templates;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.ResourceKind;
import org.reintegration.library.templates.TemplateField;

/**
 * The empty template of a kind of record as a Word file: a heading, a help and a named place for each field. Written by hand, because
 * libraries that know Office files stay in the worker, far from the portal; what is written here is five small parts that never vary.
 */
public final class TemplateFile {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final int EMPTY_ROWS = 4;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String TYPES = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE + ".main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + "</Types>";
    private static final String RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
            + "</Relationships>";
    private static final String TEXT_RELATIONS = XML
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>";

    private final ResourceKind kind;
    private final Language language;
    private final TemplateLabels labels;
    private final Vocabularies vocabularies;

    public TemplateFile(ResourceKind kind, Language language, TemplateLabels labels, Vocabularies vocabularies) {
        this.kind = kind;
        this.language = language;
        this.labels = labels;
        this.vocabularies = vocabularies;
    }

    /** The same bytes for the same kind and language, as long as the words stay. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/document.xml", text());
            part(zip, "word/_rels/document.xml.rels", TEXT_RELATIONS);
            part(zip, "word/styles.xml", styles());
            part(zip, "docProps/core.xml", about());
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written outside of memory", e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String text() {
        WordPart text = new WordPart(language);
        text.paragraph("Title", labels.title(kind, language));
        labels.instructions(language).forEach(help -> text.paragraph("Help", help));
        for (TemplateField field : TemplateField.of(kind)) {
            text.paragraph("Heading1", labels.heading(field, language));
            labels.hint(field, language).ifPresent(hint -> text.paragraph("Help", hint));
            place(text, field);
        }
        return text.document();
    }

    private void place(WordPart text, TemplateField field) {
        String name = field.placeIn(kind);
        String label = labels.heading(field, language);
        switch (field.form()) {
            case LINE -> text.line(name, label, labels.here(language));
            case TEXT, LINES, REST -> text.place(name, label, labels.here(language));
            case ROWS ->
                text.table(
                        name,
                        label,
                        field.columns().stream()
                                .map(column -> labels.column(field, column, language))
                                .toList(),
                        EMPTY_ROWS);
            case CHOICE -> text.choice(name, label, labels.choose(language), false, choices(field));
            case LANGUAGE ->
                text.choice(
                        name,
                        label,
                        language.ownName(),
                        true,
                        Stream.of(Language.values()).map(Language::ownName).toList());
        }
    }

    private List<String> choices(TemplateField field) {
        String vocabulary = field.vocabulary();
        return vocabulary == null
                ? List.of()
                : vocabularies.named(vocabulary).terms().stream()
                        .map((Term term) -> term.label(language))
                        .toList();
    }

    private String styles() {
        String direction = language.rightToLeft() ? "<w:bidi/>" : "";
        return XML + "<w:styles " + WordPart.NAMESPACE + "><w:docDefaults><w:rPrDefault><w:rPr>"
                + "<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Arial\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"24\"/>"
                + "<w:lang w:val=\"" + language.tag() + "\" w:bidi=\"ar\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
                + direction + "<w:spacing w:after=\"120\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "", " w:default=\"1\"")
                + style(
                        "Title",
                        "Title",
                        "<w:spacing w:after=\"240\"/>",
                        "<w:b/><w:bCs/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>",
                        "")
                + style(
                        "Heading1",
                        "heading 1",
                        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"60\"/><w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:bCs/><w:color w:val=\"14523F\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>",
                        "")
                + style("Help", "Help", "<w:keepNext/>", "<w:color w:val=\"555555\"/>", "")
                + style("ColumnName", "Column name", "", "<w:b/><w:bCs/>", "")
                + "<w:style w:type=\"character\" w:styleId=\"PlaceholderText\"><w:name w:val=\"Placeholder Text\"/>"
                + "<w:rPr><w:color w:val=\"666666\"/></w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + Stream.of("top", "left", "bottom", "right", "insideH", "insideV")
                        .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"888888\"/>")
                        .reduce("", String::concat)
                + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run, String more) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"" + more + "><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>")
                + "<w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    private String about() {
        return XML
                + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + WordPart.escaped(labels.title(kind, language)) + "</dc:title><dc:language>" + language.tag()
                + "</dc:language></cp:coreProperties>";
    }
}
