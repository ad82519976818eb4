package org.reintegration.library.imports;

/**
 * A cell for whose sake a row did not come in.
 *
 * @param row as a spreadsheet counts, the header being 1
 * @param value what stands in the cell, shortened
 */
public record Rejected(long row, String column, ImportProblem problem, String value) {

    private static final int LONGEST_VALUE = 80;

    public Rejected {
        value = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
