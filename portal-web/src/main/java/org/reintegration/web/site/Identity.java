package org.reintegration.web.site;

import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;

/**
 * A member whom a request proved to be its sender.
 *
 * @param language what the account prefers where the address does not say
 * @param unread notices not yet read
 */
public record Identity(Actor actor, String name, Language language, int unread) {}
