package org.reintegration.library.records;

import static org.reintegration.kernel.rules.Decision.allowedIf;
import static org.reintegration.kernel.rules.Decision.denied;

import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;

/** A part that somebody plays for one record; each says by which rule it turns others away. */
enum Part {
    AUTHOR {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return allowedIf(actor.is(resource.author()), LibraryRule.AUTHORS_DECIDE_ON_THEIR_DRAFTS);
        }
    },
    REVIEWER {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            if (actor.is(resource.author())) {
                return denied(LibraryRule.NOBODY_REVIEWS_THEIR_OWN);
            }
            boolean trusted = actor.holdsFor(Role.LIBRARY_REVIEWER, resource.regions())
                    || actor.holdsFor(Role.EDITOR, resource.regions());
            return allowedIf(trusted, LibraryRule.REVIEWERS_OF_THE_REGION_REVIEW)
                    .and(allowedIf(nearness != Nearness.COLLEAGUE, LibraryRule.NOBODY_REVIEWS_A_COLLEAGUE))
                    .and(allowedIf(!actor.is(resource.firstReviewer()), LibraryRule.TWO_PEOPLE_REVIEW))
                    .and(allowedIf(nearness != Nearness.NEIGHBOUR, LibraryRule.ONE_REVIEWER_COMES_FROM_ELSEWHERE));
        }
    },
    REVIEWER_IN_CHARGE {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return REVIEWER.mayBePlayedBy(actor, resource, nearness)
                    .and(allowedIf(actor.is(resource.reviewer()), LibraryRule.WHO_TOOK_THE_REVIEW_DECIDES));
        }
    },
    PUBLISHER {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return actor.is(resource.author())
                    ? denied(LibraryRule.NOBODY_PUBLISHES_THEIR_OWN)
                    : allowedIf(isEditor(actor, resource), LibraryRule.EDITORS_OF_THE_REGION_PUBLISH);
        }
    },
    LANGUAGE_READER {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return actor.is(resource.author())
                    ? denied(LibraryRule.NOBODY_PUBLISHES_THEIR_OWN)
                    : allowedIf(isEditor(actor, resource), LibraryRule.EDITORS_OF_THE_REGION_CHECK_THE_LANGUAGE);
        }
    },
    SCREENER {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return actor.is(resource.author())
                    ? denied(LibraryRule.NOBODY_REVIEWS_THEIR_OWN)
                    : allowedIf(isEditor(actor, resource), LibraryRule.EDITORS_OF_THE_REGION_SCREEN);
        }
    },
    EDITOR {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return allowedIf(isEditor(actor, resource), LibraryRule.EDITORS_OF_THE_REGION_CORRECT_THE_CATALOGUE);
        }
    },
    AUTHOR_OR_EDITOR {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return allowedIf(
                    actor.is(resource.author()) || isEditor(actor, resource), LibraryRule.AUTHORS_AND_EDITORS_WITHDRAW);
        }
    },
    IMPORTER {
        @Override
        Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness) {
            return RecordPolicy.mayImport(actor);
        }
    };

    /** Whether this actor may play the part; {@code nearness} says whether they may judge it. */
    abstract Decision mayBePlayedBy(Actor actor, Resource resource, Nearness nearness);

    private static boolean isEditor(Actor actor, Resource resource) {
        return actor.holdsFor(Role.EDITOR, resource.regions());
    }
}
