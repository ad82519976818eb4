package org.reintegration.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.text.Language;

/** Who is calling, in which language, at which address: set by the doorway before anything else looks. */
@RequestScoped
@Named("caller")
public class Caller {

    private Actor actor = Actor.VISITOR;
    private Language language = Language.DEFAULT;
    private String rest = "";
    private @Nullable String name;
    private int unread;
    private @Nullable Route route;
    private @Nullable Language preferred;

    public Actor actor() {
        return actor;
    }

    public Language language() {
        return language;
    }

    public Language getLanguage() {
        return language;
    }

    public boolean isMember() {
        return actor.isMember();
    }

    public @Nullable String getName() {
        return name;
    }

    public int getUnread() {
        return unread;
    }

    /** Whether the role is held at all: enough to show the way to a desk. */
    public boolean holds(String role) {
        return actor.holdsSomewhere(Role.valueOf(role));
    }

    /** The address of a page in the caller's language: {@code library} becomes {@code /fr/library}. */
    public String path(String page) {
        return pathIn(language, page);
    }

    public String pathIn(Language other, String page) {
        return "/" + other.tag() + (page.isEmpty() ? "/" : "/" + page);
    }

    /** This very page in another language. */
    public String hereIn(Language other) {
        return pathIn(other, rest);
    }

    /** The address after the language, with its query. */
    public String getRest() {
        return rest;
    }

    public @Nullable Route getRoute() {
        return route;
    }

    public boolean isWorking() {
        Route known = route;
        return known != null && known.kind() == Route.Kind.WORK;
    }

    /** The language of the caller's account. */
    Optional<Language> preferred() {
        return Optional.ofNullable(preferred);
    }

    void speaks(Language spoken) {
        this.language = spoken;
    }

    void isAt(String restOfAddress, @Nullable Route found) {
        this.rest = restOfAddress;
        this.route = found;
    }

    void is(Identity identity) {
        this.actor = identity.actor();
        this.name = identity.name();
        this.unread = identity.unread();
        this.preferred = identity.language();
    }
}
