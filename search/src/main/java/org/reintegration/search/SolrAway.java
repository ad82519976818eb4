package org.reintegration.search;

/** Solr, or the collection asked for, does not answer now; it may later. */
final class SolrAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean collectionMissing;

    SolrAway(String message, Throwable cause, boolean collectionMissing) {
        super(message, cause);
        this.collectionMissing = collectionMissing;
    }

    /** Solr answers, but has no such collection: somebody swapped it, or Solr lost its data. */
    boolean collectionMissing() {
        return collectionMissing;
    }
}
