package org.reintegration.library.records;

import java.util.List;

/**
 * What changed from an older published version to a newer one.
 *
 * @param fields those that changed, in the order of the form
 * @param same how many fields say the same in both
 */
public record VersionDifference(VersionNote older, VersionNote newer, List<FieldDifference> fields, int same) {}
