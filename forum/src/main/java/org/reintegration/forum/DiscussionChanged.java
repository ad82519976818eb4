package org.reintegration.forum;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** What readers find of a discussion is not what it was: a post held, released, removed or edited, or the group opened or closed. */
public record DiscussionChanged(ContentRef content) implements ContentChanged {}
