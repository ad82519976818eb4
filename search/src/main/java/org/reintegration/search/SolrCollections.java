package org.reintegration.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.client.solrj.response.CollectionAdminResponse;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.ContentStreamBase;
import org.reintegration.kernel.content.ContentRef;

/** Makes, swaps and clears away collections of Solr. */
final class SolrCollections {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final Pattern OURS = Pattern.compile("portal-[0-9a-f]{12}-\\d{17}");
    private static final int STAMPS = 1000;
    private static final int COMMIT_WITHIN_MS = 300;

    private final SolrGate gate;
    private final Configset configset = new Configset();

    SolrCollections(SolrGate gate) {
        this.gate = gate;
    }

    String configsetName() {
        return configset.name();
    }

    /** A new empty collection, ready to be written. */
    String create(Instant now) {
        List<String> known = gate.order(
                solr -> new ConfigSetAdminRequest.List().process(solr).getConfigSets());
        if (!known.contains(configset.name())) {
            ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
            upload.setConfigSetName(configset.name());
            upload.setUploadStream(new ContentStreamBase.ByteArrayStream(
                    configset.zipped(), configset.name() + ".zip", "application/octet-stream"));
            gate.order(upload::process);
        }
        String name = configset.name() + "-" + STAMP.format(now);
        SearchSettings settings = gate.settings();
        CollectionAdminResponse made = gate.order(CollectionAdminRequest.createCollection(
                name, configset.name(), settings.shards(), settings.replicas())::process);
        if (!made.isSuccess()) {
            throw new IllegalStateException("Solr did not create " + name + ": " + made.getErrorMessages());
        }
        return name;
    }

    boolean exists(String collection) {
        return names().contains(collection);
    }

    private List<String> names() {
        return gate.order(CollectionAdminRequest::listCollections);
    }

    /** Whether readers read this collection now. */
    boolean isRead(String collection) {
        Map<String, String> aliases = gate.order(
                solr -> new CollectionAdminRequest.ListAliases().process(solr).getAliases());
        return Objects.equals(aliases.get(Targets.READ), collection);
    }

    /** From here on readers read this collection; what was written to it is made visible first. */
    void read(String collection) {
        gate.order(solr -> solr.commit(collection));
        gate.order(CollectionAdminRequest.createAlias(Targets.READ, collection)::process);
    }

    /** Clears away whatever earlier rebuilds left behind when they were ended half-way. */
    void keepOnly(Set<String> collections) {
        for (String name : names()) {
            if (OURS.matcher(name).matches() && !collections.contains(name) && !isRead(name)) {
                drop(name);
            }
        }
    }

    void drop(String collection) {
        if (exists(collection)) {
            gate.order(CollectionAdminRequest.deleteCollection(collection)::process);
        }
    }

    /** How many documents of each kind readers could find if they might see all. */
    Map<String, Long> countByKind() {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("q", "*:*");
        params.set("rows", 0);
        params.set("facet", true);
        params.set("facet.mincount", 1);
        params.set("facet.field", "kind");
        Map<String, Long> counts = new TreeMap<>();
        for (FacetField.Count kind : gate.ask(solr -> solr.query(Targets.READ, params, METHOD.POST))
                .getFacetField("kind")
                .getValues()) {
            counts.put(kind.getName(), kind.getCount());
        }
        return counts;
    }

    /** The stamps of a kind's documents whose ids are greater than {@code after} and at most {@code last}, by id. */
    Map<Long, String> stamps(String collection, String kind, long after, long last) {
        Map<Long, String> stamps = new TreeMap<>();
        long from = after;
        int read = STAMPS;
        while (read == STAMPS) {
            ModifiableSolrParams params = stamps(kind);
            params.set("fq", "refId:{" + from + " TO " + last + "]");
            Map<Long, String> part = stamps(collection, params);
            read = part.size();
            stamps.putAll(part);
            from = part.keySet().stream().max(Long::compare).orElse(last);
        }
        return stamps;
    }

    /** The stamps of these documents, as far as the collection holds them. */
    Map<Long, String> stamps(String collection, String kind, Collection<Long> ids) {
        ModifiableSolrParams params = stamps(kind);
        params.set(
                "fq",
                SolrQueries.anyOf(
                        "id",
                        ids.stream()
                                .map(id -> new ContentRef(kind, id).toString())
                                .toList()));
        return stamps(collection, params);
    }

    private static ModifiableSolrParams stamps(String kind) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        params.set("q", "kind:" + SolrQueries.quoted(kind));
        params.set("fl", "refId,stamp");
        params.set("sort", "refId asc");
        params.set("rows", STAMPS);
        return params;
    }

    private Map<Long, String> stamps(String collection, ModifiableSolrParams params) {
        Map<Long, String> stamps = new TreeMap<>();
        for (SolrDocument document :
                gate.order(solr -> solr.query(collection, params, METHOD.POST)).getResults()) {
            stamps.put(
                    ((Number) document.getFirstValue("refId")).longValue(),
                    Objects.requireNonNullElse(SolrHits.string(document, "stamp"), ""));
        }
        return stamps;
    }

    /** Takes out whatever the collection holds of a kind that no room answers for. */
    void dropKind(String collection, String kind) {
        gate.order(solr -> solr.deleteByQuery(collection, "kind:" + SolrQueries.quoted(kind), COMMIT_WITHIN_MS));
    }
}
