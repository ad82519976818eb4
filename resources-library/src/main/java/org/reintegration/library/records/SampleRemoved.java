package org.reintegration.library.records;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A record of a trial was removed with everything that belonged to it. */
public record SampleRemoved(ContentRef content) implements ContentChanged {}
