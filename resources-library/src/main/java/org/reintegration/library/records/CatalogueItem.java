package org.reintegration.library.records;

/** A catalogued record as it stands, to be written out again under the id its catalogue gave it. */
public record CatalogueItem(String sourceId, DocumentDraft draft) {}
