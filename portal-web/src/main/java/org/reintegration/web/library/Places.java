package org.reintegration.web.library;

import com.ibm.icu.text.Collator;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.site.Caller;

/** Countries to choose from in the reader's alphabet, and where each lies on our sketch of the world. */
@Named
@RequestScoped
public class Places {

    private static final Properties POINTS = points();

    /** The sketch shows the world from this latitude down. */
    private static final int NORTH = 80;

    private static final int WEST = -180;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Caller caller;

    /** A country by its id, with its name for the reader. */
    public record Country(String id, String label) {}

    /** A point of the sketch. */
    record Point(int x, int y) {}

    public List<Country> getCountries() {
        Comparator<Object> alphabet = Collator.getInstance(caller.language().locale());
        return vocabularies.countries().terms().stream()
                .map(this::country)
                .sorted(Comparator.comparing(Country::label, alphabet))
                .toList();
    }

    private Country country(Term term) {
        return new Country(term.id(), term.label(caller.language()));
    }

    static Optional<Point> point(String country) {
        return Optional.ofNullable(POINTS.getProperty(country))
                .map(degrees -> degrees.split(",", 2))
                .map(degrees -> new Point(
                        Integer.parseInt(degrees[1].strip()) - WEST, NORTH - Integer.parseInt(degrees[0].strip())));
    }

    private static Properties points() {
        Properties points = new Properties();
        try (InputStream in = Places.class.getResourceAsStream("places.properties")) {
            if (in == null) {
                throw new IllegalStateException("No places");
            }
            points.load(in);
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the places", e);
        }
    }
}
