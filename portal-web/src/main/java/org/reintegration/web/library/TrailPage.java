package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reintegration.library.relations.AdaptationOutcome;
import org.reintegration.library.relations.Adapted;
import org.reintegration.library.relations.RelationService;
import org.reintegration.library.relations.Trail;
import org.reintegration.web.library.Places.Point;
import org.reintegration.web.site.Caller;

/** Behind the way of a practice from country to country: as a tree, on a sketch of the world, and as a table. */
@Named
@RequestScoped
public class TrailPage {

    private static final int DEEPEST = 6;

    /** How far two practices of one country stand apart on the sketch. */
    private static final int APART = 5;

    /** A practice on the sketch. */
    public record Dot(int x, int y, int number, String style) {}

    /** An adaptation on the sketch. */
    public record Line(int x1, int y1, int x2, int y2) {}

    @Inject
    RelationService relations;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    private @Nullable Trail trail;
    private final List<Dot> dots = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    public void load() {
        Map<String, Point> where = new HashMap<>();
        Set<Point> taken = new HashSet<>();
        int number = 0;
        for (Trail.Step step : getTrail().steps()) {
            number++;
            Optional<Point> place =
                    step.practice().countries().stream().findFirst().flatMap(Places::point);
            if (place.isPresent()) {
                Point free = place.get();
                while (!taken.add(free)) {
                    free = new Point(free.x() + APART, free.y());
                }
                where.put(step.practice().publicId(), free);
                dots.add(new Dot(free.x(), free.y(), number, style(step)));
                Point from = step.from() == null ? null : where.get(step.from());
                if (from != null) {
                    lines.add(new Line(from.x(), from.y(), free.x(), free.y()));
                }
            }
        }
    }

    public Trail getTrail() {
        Trail known = trail;
        if (known == null) {
            known = relations.trail(caller.actor(), asked.text("id"), caller.language());
            trail = known;
        }
        return known;
    }

    public List<Dot> getDots() {
        return dots;
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isHere(Trail.Step step) {
        return step.practice().publicId().equals(getTrail().here());
    }

    /** How deep it stands, for the indent. */
    public int depth(Trail.Step step) {
        return Math.min(DEEPEST, step.depth());
    }

    /** Never the only sign: the outcome stands beside it in words. */
    public String style(Trail.Step step) {
        Adapted adapted = step.adapted();
        AdaptationOutcome outcome = adapted == null ? null : adapted.outcome();
        return outcome == null
                ? "here"
                : switch (outcome) {
                    case WORKED -> "ok";
                    case PARTLY -> "part";
                    case DID_NOT -> "no";
                    case UNDER_WAY -> "now";
                };
    }

    public @Nullable String outcome(Trail.Step step) {
        Adapted adapted = step.adapted();
        AdaptationOutcome outcome = adapted == null ? null : adapted.outcome();
        return outcome == null ? null : "library.adaptation." + Keys.of(outcome);
    }
}
