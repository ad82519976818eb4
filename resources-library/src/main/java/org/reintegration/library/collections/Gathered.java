package org.reintegration.library.collections;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A record was put into a public collection or taken out of it. */
public record Gathered(ContentRef content) implements ContentChanged {}
