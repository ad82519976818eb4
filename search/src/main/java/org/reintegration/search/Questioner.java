package org.reintegration.search;

import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.params.ModifiableSolrParams;

/** Puts a question to the collection that readers read. */
interface Questioner {
    QueryResponse ask(ModifiableSolrParams params);
}
