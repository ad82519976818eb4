package org.reintegration.web.words;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import java.util.Locale;
import org.reintegration.web.site.Caller;

/** Makes Bean Validation speak the caller's language; its own words for a constraint come from our bundles when they have them. */
public class ReadersLanguage implements MessageInterpolator {

    private final MessageInterpolator standard =
            Validation.byDefaultProvider().configure().getDefaultMessageInterpolator();

    @Override
    public String interpolate(String template, Context context) {
        return interpolate(
                template,
                context,
                CDI.current().select(Caller.class).get().language().locale());
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return standard.interpolate(template, context, locale);
    }
}
