package org.reintegration.library.records;

/**
 * A published record as it stands, to be written out in the columns of a catalogue.
 *
 * @param sourceId the id its catalogue gave it; the public id of what was written here
 */
public record CatalogueItem(String sourceId, DocumentDraft draft) {}
