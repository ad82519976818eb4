package org.reintegration.kernel.files;

/**
 * A paragraph of a form that somebody filled in with a word processor, as it stands there.
 *
 * @param field the name that the form gives the place it stands in; empty outside of every place
 * @param table which table of the form it stands in, from 1; 0 outside of tables, and then so are row and cell
 * @param words without their look; a line broken by hand stays broken
 */
public record FormParagraph(String field, int table, int row, int cell, String words) {}
