package org.reintegration.library.translations;

import static org.reintegration.kernel.rules.Decision.allowedIf;
import static org.reintegration.kernel.rules.Decision.denied;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Decision;
import org.reintegration.library.records.LibraryRule;

/** A part that somebody plays for one translation; each says by which rule it turns others away. */
enum TranslationPart {
    ANY_TRANSLATOR {
        @Override
        Decision mayBePlayedBy(Actor actor, @Nullable MemberId translator, List<String> regions) {
            return allowedIf(
                    actor.holdsSomewhere(Role.CONTRIBUTOR)
                            || actor.holdsSomewhere(Role.EDITOR)
                            || actor.holdsSomewhere(Role.LIBRARY_REVIEWER),
                    LibraryRule.CONTRIBUTORS_TRANSLATE);
        }
    },
    TRANSLATOR {
        @Override
        Decision mayBePlayedBy(Actor actor, @Nullable MemberId translator, List<String> regions) {
            return allowedIf(actor.is(translator), LibraryRule.TRANSLATORS_DECIDE_ON_THEIR_TRANSLATIONS);
        }
    },
    REVIEWER {
        @Override
        Decision mayBePlayedBy(Actor actor, @Nullable MemberId translator, List<String> regions) {
            return actor.is(translator)
                    ? denied(LibraryRule.NOBODY_REVIEWS_THEIR_OWN_TRANSLATION)
                    : ANY_TRANSLATOR.mayBePlayedBy(actor, translator, regions);
        }
    },
    EDITOR {
        @Override
        Decision mayBePlayedBy(Actor actor, @Nullable MemberId translator, List<String> regions) {
            return allowedIf(actor.holdsFor(Role.EDITOR, regions), LibraryRule.EDITORS_OF_THE_REGION_ASK_THE_MACHINE);
        }
    },
    TRANSLATOR_OR_EDITOR {
        @Override
        Decision mayBePlayedBy(Actor actor, @Nullable MemberId translator, List<String> regions) {
            return allowedIf(
                    actor.is(translator) || actor.holdsFor(Role.EDITOR, regions),
                    LibraryRule.TRANSLATORS_DECIDE_ON_THEIR_TRANSLATIONS);
        }
    };

    /**
     * Whether this actor may play the part.
     *
     * @param translator who has the work in hand; null when nobody has
     * @param regions of the record
     */
    abstract Decision mayBePlayedBy(Actor actor, @Nullable MemberId translator, List<String> regions);
}
