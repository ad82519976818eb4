package org.reintegration.web.library.templates;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.templates.TemplateView;
import org.reintegration.web.files.FileWords;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Why a filled template was refused, in words. */
@RequestScoped
public class TemplateProblem {

    @Inject
    Words words;

    @Inject
    FileWords fileWords;

    @Inject
    Caller caller;

    /** Null unless it was refused. */
    @Nullable String of(TemplateView view) {
        if (!view.isRefused()) {
            return null;
        }
        return view.rule() == null
                ? fileWords.problem(view.fileProblem())
                : words.of("rules." + view.rule(), caller.language());
    }
}
