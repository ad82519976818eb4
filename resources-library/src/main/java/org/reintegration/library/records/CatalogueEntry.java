package org.reintegration.library.records;

/**
 * A good row of the catalogue on its way to the shelf.
 *
 * @param row as a spreadsheet counts, the header being 1
 * @param hash of everything the row says
 */
public record CatalogueEntry(long row, String sourceId, String hash, DocumentDraft draft) {}
