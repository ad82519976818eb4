package org.reintegration.forum;

import java.time.Instant;
import org.reintegration.kernel.text.Language;

/** What a post said from a moment on. */
public record PostVersion(int no, Language language, String source, Instant writtenAt) {}
