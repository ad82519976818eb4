package org.reintegration.library.records;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** The files of a published record were read, or could not be. */
public record FilesOfRecordRead(ContentRef content) implements ContentChanged {}
