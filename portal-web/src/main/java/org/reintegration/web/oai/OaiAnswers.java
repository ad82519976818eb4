package org.reintegration.web.oai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.lists.Slice;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Term;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.HarvestQuery;
import org.reintegration.library.records.HarvestRecord;
import org.reintegration.library.records.HarvestService;
import org.reintegration.web.oai.OaiRequest.Asked;
import org.reintegration.web.site.Settings;
import org.reintegration.web.site.Xml;
import org.reintegration.web.words.Words;

/** Answers the six questions of OAI-PMH 2.0 out of the open shelf. */
@ApplicationScoped
class OaiAnswers {

    static final String ADDRESS = "/oai";

    private static final int PART_OF_A_LIST = 100;
    private static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";
    private static final String IDENTIFIERS = "http://www.openarchives.org/OAI/2.0/oai-identifier";

    @Inject
    HarvestService shelf;

    @Inject
    DublinCore dublinCore;

    @Inject
    Vocabularies vocabularies;

    @Inject
    Settings settings;

    @Inject
    Words words;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "MAIL_FROM", defaultValue = "portal@localhost")
    String contact;

    String to(Map<String, String[]> sent) {
        Xml xml = new Xml();
        xml.beginSchema("OAI-PMH", Map.of("", NAMESPACE), NAMESPACE + " " + NAMESPACE + "OAI-PMH.xsd");
        xml.element("responseDate", OaiDates.spelled(clock.instant()));
        OaiRequest request = null;
        try {
            request = OaiRequest.of(sent);
            Answer answer = answer(request);
            repeat(xml, request);
            xml.begin(request.verb().spelled());
            answer.write(xml);
            xml.end();
        } catch (OaiError error) {
            repeat(xml, error.isOfTheRequest() ? null : request);
            xml.element("error", error.getMessage(), Map.of("code", error.code().spelled()));
        }
        xml.end();
        return xml.toString();
    }

    /** What is known before a word of it is written, so that an error never follows half an answer. */
    private interface Answer {
        void write(Xml xml);
    }

    private Answer answer(OaiRequest request) throws OaiError {
        return switch (request.verb()) {
            case IDENTIFY -> identify();
            case LIST_METADATA_FORMATS -> formats(request.asked());
            case LIST_SETS -> this::sets;
            case LIST_IDENTIFIERS -> list(request, this::header);
            case LIST_RECORDS -> list(request, this::record);
            case GET_RECORD -> {
                HarvestRecord found = find(request.asked().identifier());
                yield xml -> record(xml, found);
            }
        };
    }

    private void repeat(Xml xml, @Nullable OaiRequest request) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (request != null) {
            attributes.put("verb", request.verb().spelled());
            attributes.putAll(request.arguments());
        }
        xml.element("request", settings.getPortalUrl() + ADDRESS, attributes);
    }

    private Answer identify() {
        Instant earliest = shelf.earliest().orElseGet(clock::instant);
        return xml -> {
            xml.element(
                    "repositoryName",
                    words.of("site.brand", Language.EN) + " " + words.of("site.brand-small", Language.EN));
            xml.element("baseURL", settings.getPortalUrl() + ADDRESS);
            xml.element("protocolVersion", "2.0");
            xml.element("adminEmail", contact);
            xml.element("earliestDatestamp", OaiDates.spelled(earliest));
            xml.element("deletedRecord", "persistent");
            xml.element("granularity", "YYYY-MM-DDThh:mm:ssZ");
            xml.begin("description");
            xml.beginSchema(
                    "oai-identifier",
                    Map.of("", IDENTIFIERS),
                    IDENTIFIERS + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd");
            xml.element("scheme", "oai");
            xml.element("repositoryIdentifier", host());
            xml.element("delimiter", ":");
            xml.element("sampleIdentifier", identifier("0123456789"));
            xml.end();
            xml.end();
        };
    }

    private Answer formats(Asked asked) throws OaiError {
        if (asked.identifier() != null) {
            find(asked.identifier());
        }
        return xml -> {
            xml.begin("metadataFormat");
            xml.element("metadataPrefix", OaiRequest.FORMAT);
            xml.element("schema", DublinCore.SCHEMA);
            xml.element("metadataNamespace", DublinCore.NAMESPACE);
            xml.end();
        };
    }

    private void sets(Xml xml) {
        for (Term type : vocabularies.named(Vocabularies.RESOURCE_TYPES).terms()) {
            set(xml, OaiRequest.TYPE_SET + type.id(), type.label(Language.EN));
        }
        for (Language language : Language.values()) {
            set(
                    xml,
                    OaiRequest.LANGUAGE_SET + language.tag(),
                    vocabularies.named(Vocabularies.LANGUAGES).label(language.tag(), Language.EN));
        }
    }

    private static void set(Xml xml, String spec, String name) {
        xml.begin("set");
        xml.element("setSpec", spec);
        xml.element("setName", name);
        xml.end();
    }

    private Answer list(OaiRequest request, BiConsumer<Xml, HarvestRecord> row) throws OaiError {
        Asked asked = request.asked();
        boolean resumed = asked.after() != null;
        Slice<HarvestRecord> part = part(asked.query(PART_OF_A_LIST));
        if (part.items().isEmpty()) {
            throw resumed ? OaiRequest.unknownToken() : OaiRequest.nothing();
        }
        return xml -> {
            part.items().forEach(record -> row.accept(xml, record));
            String next = part.next();
            if (next != null) {
                xml.element("resumptionToken", asked.token(next));
            } else if (resumed) {
                // An empty token says that this is the last part of a list that came in parts.
                xml.begin("resumptionToken");
                xml.end();
            }
        };
    }

    private Slice<HarvestRecord> part(HarvestQuery query) throws OaiError {
        try {
            return shelf.changed(query);
        } catch (Refusal notOurs) {
            if (notOurs.kind() == Refusal.Kind.BAD_INPUT) {
                throw OaiRequest.unknownToken();
            }
            throw notOurs;
        }
    }

    private void header(Xml xml, HarvestRecord record) {
        xml.begin("header", record.isDeleted() ? Map.of("status", "deleted") : Map.of());
        xml.element("identifier", identifier(record.publicId()));
        xml.element("datestamp", OaiDates.spelled(record.disclosedAt()));
        xml.element("setSpec", OaiRequest.TYPE_SET + record.type());
        xml.element("setSpec", OaiRequest.LANGUAGE_SET + record.language().tag());
        xml.end();
    }

    private void record(Xml xml, HarvestRecord record) {
        xml.begin("record");
        header(xml, record);
        HarvestRecord.Description open = record.open();
        if (open != null) {
            xml.begin("metadata");
            dublinCore.write(xml, record, open);
            xml.end();
        }
        xml.end();
    }

    private HarvestRecord find(@Nullable String identifier) throws OaiError {
        String ours = identifier("");
        return Optional.ofNullable(identifier)
                .filter(given -> given.startsWith(ours))
                .flatMap(given -> shelf.find(given.substring(ours.length())))
                .orElseThrow(() -> new OaiError(OaiError.Code.ID_DOES_NOT_EXIST, "There is no such record"));
    }

    private String identifier(String publicId) {
        return "oai:" + host() + ":" + publicId;
    }

    private String host() {
        return URI.create(settings.getPortalUrl()).getHost();
    }
}
