package org.reintegration.library.translations;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** A record was said in brief in another language, said anew, or no more. */
public record BriefChanged(ContentRef content) implements ContentChanged {}
