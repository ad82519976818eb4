package org.reintegration.kernel.vocabulary;

/**
 * A concept as an administrator edits it.
 *
 * @param version names the state seen; 0 while it stands as it was shipped
 * @param shipped whether it came with the portal
 */
public record ConceptView(EditedConcept concept, int version, boolean shipped) {}
