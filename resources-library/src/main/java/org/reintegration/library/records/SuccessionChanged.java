package org.reintegration.library.records;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** Something newer takes the place of a published record, or no longer does. */
public record SuccessionChanged(ContentRef content) implements ContentChanged {}
