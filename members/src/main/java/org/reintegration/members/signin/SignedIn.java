package org.reintegration.members.signin;

import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.text.Language;

/**
 * A member whom a session or a token proved to be there.
 *
 * @param proof the id of the session or token
 * @param prolonged whether the session was just found in use again, so that its cookie should live on too
 */
public record SignedIn(
        Actor actor, String name, Language language, String timeZone, int unread, long proof, boolean prolonged) {}
