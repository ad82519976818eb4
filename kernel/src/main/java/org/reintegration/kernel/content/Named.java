package org.reintegration.kernel.content;

import org.reintegration.kernel.text.Language;

/**
 * A piece of content as another room may name it to whoever may see it.
 *
 * @param kind as in {@link ContentRef}
 * @param language of the title
 * @param path the address after the language
 */
public record Named(String kind, String publicId, String title, Language language, String path) {}
