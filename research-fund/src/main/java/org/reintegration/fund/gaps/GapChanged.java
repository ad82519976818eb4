package org.reintegration.fund.gaps;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A gap was added, reworded or moved. */
public record GapChanged(ContentRef content) implements ContentChanged {}
