package org.reintegration.library.records;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import java.util.EnumSet;
import java.util.Set;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** Who may do what in the library. It only decides: services enforce it, views show it. */
final class RecordPolicy {

    private RecordPolicy() {}

    static Decision mayWrite(Actor actor) {
        return allowedIf(
                actor.holdsSomewhere(Role.CONTRIBUTOR)
                        || actor.holdsSomewhere(Role.EDITOR)
                        || actor.holdsSomewhere(Role.LIBRARY_REVIEWER),
                LibraryRule.CONTRIBUTORS_WRITE);
    }

    static Decision mayImport(Actor actor) {
        return allowedIf(actor.holds(Role.EDITOR), LibraryRule.EDITORS_IMPORT);
    }

    static Decision mayHarvest(Actor actor) {
        return allowedIf(
                actor.portal() || actor.holds(Role.EDITOR) || actor.holds(Role.ADMINISTRATOR),
                LibraryRule.EDITORS_AND_ADMINISTRATORS_HARVEST);
    }

    static Decision mayRemoveSamples(Actor actor) {
        return allowedIf(actor.holds(Role.ADMINISTRATOR), LibraryRule.ADMINISTRATORS_REMOVE_SAMPLES);
    }

    static Decision maySitAtTheDesk(Actor actor) {
        return allowedIf(
                actor.holdsSomewhere(Role.EDITOR) || actor.holdsSomewhere(Role.LIBRARY_REVIEWER),
                LibraryRule.EDITORS_AND_REVIEWERS_WORK_AT_THE_DESK);
    }

    static Decision maySayItHolds(Actor actor, Resource resource) {
        return allowedIf(
                actor.is(resource.author()) || actor.holdsFor(Role.EDITOR, resource.regions()),
                LibraryRule.AUTHORS_AND_EDITORS_SAY_WHETHER_IT_HOLDS);
    }

    static Decision move(Actor actor, Resource resource, Move move, Nearness nearness) {
        return move.who().mayBePlayedBy(actor, resource, nearness);
    }

    /** The buttons to show; imports have a screen of their own. */
    static Set<Move> openMoves(Actor actor, Resource resource, Nearness nearness) {
        Set<Move> open = EnumSet.noneOf(Move.class);
        for (Move move : Move.values()) {
            if (move.who() != Part.IMPORTER
                    && move.isOpenFor(resource)
                    && move(actor, resource, move, nearness).isAllowed()) {
                open.add(move);
            }
        }
        return open;
    }

    /** The work in progress: the author always, the library's people of the region once it was handed in. */
    static boolean maySeeWork(Actor actor, Resource resource) {
        if (resource.status() == Status.DISCARDED) {
            return false;
        }
        if (actor.is(resource.author())) {
            return true;
        }
        return resource.status() != Status.DRAFT
                && (actor.holdsFor(Role.EDITOR, resource.regions())
                        || actor.holdsFor(Role.LIBRARY_REVIEWER, resource.regions()));
    }
}
