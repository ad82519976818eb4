package org.reintegration.library.relations;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A relation of a record was stated, reworded or taken back. */
public record RelationChanged(ContentRef content) implements ContentChanged {}
