package org.reintegration.web.texts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.reintegration.kernel.texts.StandingTexts;
import org.reintegration.web.site.Caller;

/** Behind the pages of the standing texts. */
@Named
@RequestScoped
public class TextPage {

    @Inject
    StandingTexts texts;

    @Inject
    Caller caller;

    @Inject
    HttpServletRequest request;

    public String getName() {
        return request.getParameter("name");
    }

    public String getHtml() {
        return Markdown.html(texts.edited(getName(), caller.language())
                .map(StandingTexts.Text::markdown)
                .orElseGet(() -> ShippedTexts.of(getName(), caller.language())));
    }
}
