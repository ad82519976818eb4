package org.reintegration.web.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.search.WeightsDesk.Sample;
import org.reintegration.search.insight.InsightService;

/** Questions on which weights are tried: one's own, what people ask most, and where that is little yet, some themes by their names. */
@ApplicationScoped
public class Samples {

    private static final int MANY = 10;
    private static final int DAYS = 90;

    @Inject
    InsightService insight;

    @Inject
    Vocabularies vocabularies;

    /** @param own what somebody wants to try in their language; empty for nothing */
    List<Sample> all(Actor actor, Language reader, String own) {
        List<Sample> samples = new ArrayList<>();
        if (!own.isBlank()) {
            samples.add(new Sample(own.strip(), reader));
        }
        insight.top(actor, DAYS).stream()
                .limit(MANY)
                .map(asked -> new Sample(asked.words(), asked.language()))
                .forEach(samples::add);
        vocabularies.thesaurus().tops().stream()
                .limit(Math.max(0, MANY - samples.size()))
                .map(concept -> new Sample(concept.label(reader), reader))
                .forEach(samples::add);
        return samples;
    }
}
