package org.reintegration.members.accounts;

import org.reintegration.kernel.text.Language;

/** Whom a mail goes to and in which language it speaks. */
public record Letterhead(String email, String name, Language language) {}
