package org.reintegration.library.use;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** Somebody reported a use of a record, or a report changed, was hidden or withdrawn. */
public record UseChanged(ContentRef content) implements ContentChanged {}
