package org.reintegration.fund.calls;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A call was published or moved on. */
public record CallChanged(ContentRef content) implements ContentChanged {}
