package org.reintegration.web.library;

import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.places.Likeness;
import org.reintegration.library.places.PlaceService;
import org.reintegration.library.places.PlacesView;
import org.reintegration.library.places.Resemblance;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Spoken;

/** Behind the page of places like one's own, and the line about them on the page of a record. */
@Named
@RequestScoped
public class AlikePage {

    @Inject
    PlaceService service;

    @Inject
    RecordPage recordPage;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Spoken spoken;

    @Inject
    Caller caller;

    @Inject
    Asked asked;

    private @Nullable List<String> own;
    private @Nullable PlacesView view;
    private @Nullable Resemblance resemblance;

    /** The countries of the member who asks. */
    public List<String> getOwn() {
        List<String> known = own;
        if (known == null) {
            known = service.own(caller.actor());
            own = known;
        }
        return known;
    }

    /** The country asked for, else the first of one's own; empty when there is neither. */
    public String getCountry() {
        String chosen = asked.text("country");
        return vocabularies.countries().contains(chosen)
                ? chosen
                : getOwn().stream().findFirst().orElse("");
    }

    /** Null as long as no country is known. */
    public @Nullable PlacesView getView() {
        if (view == null && !getCountry().isEmpty()) {
            view = service.near(caller.actor(), getCountry(), caller.language());
        }
        return view;
    }

    /** The records of all these places as a feed, the newest first. */
    public String getFeed() {
        PlacesView seen = getView();
        Stream<String> countries =
                seen == null ? Stream.empty() : seen.places().stream().map(place -> "&country=" + place.country());
        return countries.collect(Collectors.joining("", "/api/v1/search/feed?kind=resource", "")) + "&language="
                + caller.language().tag();
    }

    /** How a country of the member is like one of the record's; null for visitors, and when the record speaks of the member's own. */
    public @Nullable Resemblance getResemblance() {
        if (resemblance == null && caller.isMember()) {
            resemblance = service.resemblance(
                            caller.actor(), recordPage.getView().facts().countries())
                    .orElse(null);
        }
        return resemblance;
    }

    /** All reasons in one line. */
    public String reasons(Likeness likeness) {
        return String.join(
                comma(), likeness.reasons().stream().map(this::reason).toList());
    }

    private String reason(Likeness.Reason reason) {
        List<String> shared = switch (reason.kind()) {
            case SAME_REGION -> labels(Vocabularies.REGIONS, reason.shared());
            case SAME_HOSTS -> labels(Vocabularies.COUNTRIES, reason.shared());
            case SHARED_LANGUAGE -> reason.shared().stream().map(this::language).toList();
            case SAME_INCOME ->
                reason.shared().stream()
                        .map(group -> spoken.say("library.places.income." + group))
                        .toList();
            case ITSELF, COMMON_BORDER -> List.of();
        };
        return spoken.say("library.places.reason." + reason.kind().slug(), String.join(comma(), shared), shared.size());
    }

    private List<String> labels(String vocabulary, List<String> ids) {
        return ids.stream()
                .map(id -> vocabularies.named(vocabulary).label(id, caller.language()))
                .toList();
    }

    private String language(String code) {
        return ULocale.getDisplayLanguage(
                code, ULocale.forLocale(caller.language().locale()));
    }

    private String comma() {
        return caller.language() == Language.AR ? "، " : ", ";
    }
}
