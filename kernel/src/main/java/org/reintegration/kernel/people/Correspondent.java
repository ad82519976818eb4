package org.reintegration.kernel.people;

import java.time.ZoneId;
import org.reintegration.kernel.text.Language;

/**
 * An active member as somebody who writes to them must know them.
 *
 * @param actor the member with the roles held now: what they may see is asked for them
 * @param zone where their morning is
 */
public record Correspondent(Actor actor, Language language, ZoneId zone) {}
