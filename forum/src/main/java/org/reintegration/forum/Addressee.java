package org.reintegration.forum;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be spoken to in a group.
 *
 * @param mention what names them in a post
 */
public record Addressee(String name, @Nullable String organisation, String mention) {}
