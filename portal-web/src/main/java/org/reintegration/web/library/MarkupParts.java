package org.reintegration.web.library;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.files.AttachedFile;
import org.reintegration.kernel.text.Language;
import org.reintegration.library.records.Contributor;
import org.reintegration.library.records.Period;
import org.reintegration.library.records.ResourceSummary;
import org.reintegration.library.relations.RelationKind;
import org.reintegration.library.relations.RelationView;
import org.reintegration.web.files.FileWords;

/** Single properties of a record in the words of schema.org, each only where there is something to say. */
final class MarkupParts {

    private static final Pattern CREATIVE_COMMONS = Pattern.compile("cc-(by(?:-[a-z]{2})*)-(\\d\\.\\d)(-igo)?");
    private static final String DEEDS = "https://creativecommons.org/";
    private static final String TYPE = "@type";

    private final String portal;
    private final JsonObjectBuilder json;

    MarkupParts(String portal, JsonObjectBuilder json) {
        this.portal = portal;
        this.json = json;
    }

    /** Where the licence of this id is read; none for what is not Creative Commons. */
    static Optional<String> deed(@Nullable String licence) {
        if (licence == null) {
            return Optional.empty();
        }
        if (licence.equals("cc0-1.0")) {
            return Optional.of(DEEDS + "publicdomain/zero/1.0/");
        }
        Matcher known = CREATIVE_COMMONS.matcher(licence);
        return known.matches()
                ? Optional.of(DEEDS + "licenses/" + known.group(1) + "/" + known.group(2) + "/"
                        + (known.group(3) == null ? "" : "igo/"))
                : Optional.empty();
    }

    void licence(@Nullable String licence) {
        deed(licence).ifPresent(deed -> json.add("license", deed));
    }

    /** From a day to a day; what is open at an end says so with two dots, as ISO 8601 does. */
    void period(@Nullable Period period) {
        if (period != null) {
            json.add("temporalCoverage", day(period.from()) + "/" + day(period.to()));
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }

    void answersForIt(@Nullable String organisation) {
        if (organisation != null) {
            json.add(
                    "sourceOrganization",
                    Json.createObjectBuilder().add(TYPE, "Organization").add("name", organisation));
        }
    }

    /** How a vocabulary says a role. */
    interface Saying {
        String label(String role);
    }

    /** Whoever had a part in it and is no author, with the part; and the other organisations. */
    void contributors(Collection<Contributor> people, List<String> partners, Collection<String> authors, Saying roles) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        people.stream()
                .filter(one -> !authors.contains(one.name()))
                .forEach(one -> all.add(Json.createObjectBuilder()
                        .add(TYPE, "Role")
                        .add("roleName", roles.label(one.role()))
                        .add(
                                "contributor",
                                Json.createObjectBuilder().add(TYPE, "Person").add("name", one.name()))));
        partners.forEach(name ->
                all.add(Json.createObjectBuilder().add(TYPE, "Organization").add("name", name)));
        add("contributor", all);
    }

    /** The files that everybody who reads the record may take. */
    void files(List<AttachedFile> files) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        files.stream().filter(AttachedFile::isReady).forEach(file -> all.add(file(file)));
        add("encoding", all);
    }

    private JsonObjectBuilder file(AttachedFile file) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add(TYPE, "MediaObject")
                .add("name", file.name())
                .add("contentUrl", portal + FileWords.addressOf(file))
                .add("encodingFormat", file.type())
                .add("contentSize", file.size() + " B")
                .add("sha256", file.sha256());
        Language language = file.language();
        if (language != null) {
            object.add("inLanguage", language.tag());
        }
        return object;
    }

    /** The other languages in which the record at this path can be read, each a translation of the original. */
    void translations(String original, Language written, List<Language> languages, String path) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        languages.stream()
                .filter(language -> language != written)
                .forEach(language -> all.add(Json.createObjectBuilder()
                        .add(TYPE, "CreativeWork")
                        .add("@id", portal + "/" + language.tag() + "/" + path)
                        .add("inLanguage", language.tag())
                        .add("translationOfWork", Json.createObjectBuilder().add("@id", original))));
        add("workTranslation", all);
    }

    /** What the record was adapted from or builds on, as far as the reader may see it. */
    void basedOn(List<RelationView> relations) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        relations.stream()
                .filter(RelationView::outgoing)
                .filter(relation ->
                        relation.kind() == RelationKind.ADAPTED_FROM || relation.kind() == RelationKind.BUILDS_ON)
                .map(RelationView::other)
                .forEach(other -> all.add(work(other)));
        add("isBasedOn", all);
    }

    private JsonObjectBuilder work(ResourceSummary other) {
        return Json.createObjectBuilder()
                .add(TYPE, "CreativeWork")
                .add("identifier", other.publicId())
                .add("name", other.title())
                .add("inLanguage", other.language().tag())
                .add("url", portal + "/" + other.language().tag() + "/" + other.path());
    }

    private void add(String property, JsonArrayBuilder all) {
        JsonArray built = all.build();
        if (!built.isEmpty()) {
            json.add(property, built);
        }
    }
}
