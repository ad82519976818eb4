package org.reintegration.web.library.templates;

import java.util.List;
import org.reintegration.kernel.text.Language;

/** The text of a Word file while it is written, in the direction of its language: WordprocessingML of ISO/IEC 29500. */
final class WordPart {

    static final String NAMESPACE = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final int LONGEST_NAME = 64;

    private final StringBuilder xml = new StringBuilder();
    private final boolean rightToLeft;
    private int controls;

    WordPart(Language language) {
        rightToLeft = language.rightToLeft();
    }

    void paragraph(String style, String words) {
        xml.append(paragraphOf(style, run("", words)));
    }

    /** A place for any number of paragraphs. */
    void place(String name, String label, String asking) {
        control(name, label, "<w:showingPlcHdr/>", paragraphOf("", run("PlaceholderText", asking)));
    }

    /** A place for one line. */
    void line(String name, String label, String asking) {
        control(name, label, "<w:showingPlcHdr/><w:text/>", paragraphOf("", run("PlaceholderText", asking)));
    }

    /** A place for one of these; {@code chosen} says whether what stands there is one of them already. */
    void choice(String name, String label, String standing, boolean chosen, List<String> values) {
        StringBuilder list = new StringBuilder(chosen ? "" : "<w:showingPlcHdr/>").append("<w:dropDownList>");
        for (String value : values) {
            list.append("<w:listItem w:displayText=\"")
                    .append(escaped(value))
                    .append("\" w:value=\"")
                    .append(escaped(value))
                    .append("\"/>");
        }
        control(
                name,
                label,
                list.append("</w:dropDownList>").toString(),
                paragraphOf("", run(chosen ? "" : "PlaceholderText", standing)));
    }

    /** A place that is a table with these columns and some empty rows; a word processor adds more. */
    void table(String name, String label, List<String> columns, int rows) {
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>")
                .append(rightToLeft ? "<w:bidiVisual/>" : "")
                .append("<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>")
                .append("<w:gridCol w:w=\"2400\"/>".repeat(columns.size()))
                .append("</w:tblGrid><w:tr><w:trPr><w:tblHeader/></w:trPr>");
        columns.forEach(column -> table.append(cell(paragraphOf("ColumnName", run("", column)))));
        table.append("</w:tr>");
        for (int row = 0; row < rows; row++) {
            table.append("<w:tr>")
                    .append(cell(paragraphOf("", "")).repeat(columns.size()))
                    .append("</w:tr>");
        }
        control(name, label, "", table.append("</w:tbl>").toString());
    }

    String document() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document " + NAMESPACE + "><w:body>"
                + xml + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
                + (rightToLeft ? "<w:bidi/>" : "") + "</w:sectPr></w:body></w:document>";
    }

    /** The control itself cannot be deleted, what stands in it can. */
    private void control(String name, String label, String more, String content) {
        controls++;
        String alias = label.substring(0, Math.min(LONGEST_NAME, label.length()));
        xml.append("<w:sdt><w:sdtPr><w:alias w:val=\"")
                .append(escaped(alias))
                .append("\"/><w:tag w:val=\"")
                .append(escaped(name))
                .append("\"/><w:id w:val=\"")
                .append(controls)
                .append("\"/><w:lock w:val=\"sdtLocked\"/>")
                .append(more)
                .append("</w:sdtPr><w:sdtContent>")
                .append(content)
                .append("</w:sdtContent></w:sdt>");
    }

    private static String cell(String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"2400\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private String paragraphOf(String style, String runs) {
        String look = (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + (rightToLeft ? "<w:bidi/>" : "");
        return "<w:p>" + (look.isEmpty() ? "" : "<w:pPr>" + look + "</w:pPr>") + runs + "</w:p>";
    }

    private String run(String style, String words) {
        String look = (style.isEmpty() ? "" : "<w:rStyle w:val=\"" + style + "\"/>") + (rightToLeft ? "<w:rtl/>" : "");
        return "<w:r>" + (look.isEmpty() ? "" : "<w:rPr>" + look + "</w:rPr>") + "<w:t xml:space=\"preserve\">"
                + escaped(words) + "</w:t></w:r>";
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
