package org.reintegration.search;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How much each place of a match counts; tuned with the search quality benchmark.
 *
 * @param ownLanguage factor for fields in the reader's language
 * @param words any word as it stands, whatever its language
 * @param typo a word one or two letters off
 * @param wider the thing itself is only implied by something narrower
 * @param parent something broader than what was asked for
 * @param tie how much the places beside the best one count
 * @param needed the share of a query's parts that a hit must have
 * @param place a country or region that was asked for and that the document is about
 * @param around the region of a country that was asked for
 * @param inFile what a page of an attached file says, as a share of what it would count in the body
 * @param recency how much of its score the newest document gains on one of twenty years ago
 * @param evidence how much of its score the best evidenced document gains on one without evidence
 * @param usefulness how much of its score a document gains by having served very many people
 */
record Weights(
        double title,
        double summary,
        double body,
        double ownLanguage,
        double words,
        double typo,
        double conceptInTitle,
        double conceptInBody,
        double theme,
        double fact,
        double wider,
        double parent,
        double tie,
        double needed,
        double place,
        double around,
        double inFile,
        double recency,
        double evidence,
        double usefulness) {

    static final Weights TUNED =
            new Weights(1.5, 1.5, 1, 1.2, 0.5, 0.4, 1.5, 1.5, 2, 3, 1, 0.3, 0.2, 0.3, 3, 0.3, 0.6, 0.05, 0.1, 0.1);

    /** Every weight by its name, in the order in which they stand here. */
    Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (RecordComponent part : Weights.class.getRecordComponents()) {
            try {
                values.put(part.getName(), (Double) part.getAccessor().invoke(this));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A weight can be read: " + part.getName(), e);
            }
        }
        return values;
    }

    /** The other way round; every name must be there. */
    static Weights of(Map<String, Double> values) {
        RecordComponent[] parts = Weights.class.getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] given = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            given[i] = Objects.requireNonNull(values.get(parts[i].getName()), parts[i].getName());
        }
        try {
            return Weights.class.getDeclaredConstructor(types).newInstance(given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Weights are made of numbers", e);
        }
    }
}
