package org.reintegration.library.records;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A catalogued record came in, was taken over anew, or was corrected by an editor. */
public record CatalogueChanged(ContentRef content) implements ContentChanged {}
