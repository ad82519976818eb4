package org.reintegration.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.solr.client.solrj.response.Group;
import org.apache.solr.client.solrj.response.GroupCommand;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.reintegration.kernel.content.SearchDocument;
import org.reintegration.kernel.content.SearchDocument.Passage;
import org.reintegration.kernel.text.Language;
import org.reintegration.search.ConceptMatcher.Match;
import org.reintegration.search.SearchHit.InFile;

/**
 * Pages of attached files: each a child of its document in the index, written and removed with it, found through it, and shown under it
 * when it says enough of what was asked for.
 */
final class Passages {

    /** More pages than this of one document would make it too large to write in one piece. */
    private static final int MOST_PAGES = 2000;

    private static final int SHOWN = 2;
    private static final String NAMES = "of,file,filePath,page,spoken";

    private final Concepts concepts;
    private final Supplier<SolrQueries> queries;

    Passages(Concepts concepts, Supplier<SolrQueries> queries) {
        this.concepts = concepts;
        this.queries = queries;
    }

    void add(SearchDocument document, SolrInputDocument solr) {
        List<Passage> pages = document.passages().stream()
                .filter(passage -> !passage.text().isBlank())
                .limit(MOST_PAGES)
                .toList();
        solr.setField("files", pages.size());
        for (int i = 0; i < pages.size(); i++) {
            solr.addChildDocument(page(document, pages.get(i), i));
        }
    }

    private SolrInputDocument page(SearchDocument document, Passage passage, int number) {
        SolrInputDocument page = new SolrInputDocument();
        page.setField("id", document.ref() + "/" + number);
        page.setField("of", document.ref().toString());
        page.setField("kindOf", document.ref().kind());
        page.setField("file", SnippetMarks.clean(passage.file()));
        page.setField("filePath", passage.path());
        page.setField("page", passage.page());
        page.setField("spoken", passage.language().tag());
        page.setField("said_" + passage.language().tag(), SnippetMarks.clean(passage.text()));
        Set<String> tokens = new LinkedHashSet<>();
        for (Match match : concepts.matcher().read(passage.text()).matches()) {
            tokens.addAll(match.tokens());
        }
        page.setField("concepts_said", String.join(" ", tokens));
        return page;
    }

    /** Looks up, for the hits that have files, the pages that speak of at least half of what was asked. */
    List<SearchHit> shown(
            Set<String> readers, QueryPlan plan, List<SearchHit> hits, Set<String> withFiles, Questioner solr) {
        if (withFiles.isEmpty() || plan.parts().isEmpty()) {
            return hits;
        }
        Map<String, List<InFile>> pages = read(solr.ask(question(readers, plan, withFiles)));
        return hits.stream()
                .map(hit -> hit.with(pages.getOrDefault(hit.ref().toString(), List.of())))
                .toList();
    }

    private ModifiableSolrParams question(Set<String> readers, QueryPlan plan, Set<String> withFiles) {
        ModifiableSolrParams params = new ModifiableSolrParams();
        SolrQueries.onlyFilesFor(readers, params);
        params.add("fq", SolrQueries.anyOf("of", withFiles));
        StringBuilder q = new StringBuilder("{!bool");
        for (int i = 0; i < plan.parts().size(); i++) {
            params.set("said" + i, queries.get().inFile(plan, i));
            q.append(" should=$said").append(i);
        }
        params.set(
                "q",
                q.append(" mm=")
                        .append((plan.parts().size() + 1) / 2)
                        .append('}')
                        .toString());
        params.set("fl", "id," + NAMES);
        params.set("sort", "score desc, id asc");
        params.set("rows", withFiles.size());
        params.set("group", true);
        params.set("group.field", "of");
        params.set("group.limit", SHOWN);
        SolrIndex.highlight(params, queries.get().marks(plan, "said_"), 1, "said_*");
        return params;
    }

    private static Map<String, List<InFile>> read(QueryResponse found) {
        Map<String, List<InFile>> pages = new LinkedHashMap<>();
        for (GroupCommand command : found.getGroupResponse().getValues()) {
            for (Group group : command.getValues()) {
                List<InFile> shown = new ArrayList<>();
                for (SolrDocument page : group.getResult()) {
                    String tag = String.valueOf(SolrHits.string(page, "spoken"));
                    List<String> marked = SolrIndex.marked(found, page).getOrDefault("said_" + tag, List.of());
                    if (!marked.isEmpty()) {
                        shown.add(new InFile(
                                String.valueOf(SolrHits.string(page, "file")),
                                SolrHits.string(page, "filePath"),
                                page.getFirstValue("page") instanceof Number number ? number.intValue() : 0,
                                Language.ofTag(tag).orElse(Language.DEFAULT),
                                SnippetMarks.html(marked.get(0)).strip()));
                    }
                }
                pages.put(String.valueOf(group.getGroupValue()), shown);
            }
        }
        return pages;
    }
}
