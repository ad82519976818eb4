package org.reintegration.library.templates;

import java.util.Set;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.ResourceKind;

/** The words printed in the templates, in every language; the portal, which has all words, answers. */
public interface TemplateWords {

    /** The heading over a field. */
    String heading(TemplateField field, Language language);

    /** The name of a column of a field that is a table. */
    String column(TemplateField field, String column, Language language);

    /** Everything that explains: what the template is, how it is used, what each field asks for. */
    Set<String> helps(ResourceKind kind, Language language);

    /** What stands where nothing was written yet. */
    Set<String> unwritten(Language language);
}
