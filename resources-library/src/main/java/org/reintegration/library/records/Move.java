package org.reintegration.library.records;

import static org.reintegration.library.records.Status.ACCEPTED;
import static org.reintegration.library.records.Status.DECLINED;
import static org.reintegration.library.records.Status.DISCARDED;
import static org.reintegration.library.records.Status.DRAFT;
import static org.reintegration.library.records.Status.IN_REVIEW;
import static org.reintegration.library.records.Status.LANGUAGE_CHECK;
import static org.reintegration.library.records.Status.LANGUAGE_REVISE;
import static org.reintegration.library.records.Status.PUBLISHED;
import static org.reintegration.library.records.Status.REVISE;
import static org.reintegration.library.records.Status.SUBMITTED;
import static org.reintegration.library.records.Status.WITHDRAWN;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The table of a record's states: who may move it from where to where, and on what condition. Nothing else changes a status. */
public enum Move {
    SUBMIT(EnumSet.of(DRAFT, REVISE), SUBMITTED, Part.AUTHOR, Guard.NONE),
    TAKE_BACK(EnumSet.of(SUBMITTED), DRAFT, Part.AUTHOR, Guard.NONE),
    TAKE_UP(EnumSet.of(SUBMITTED), IN_REVIEW, Part.REVIEWER, Guard.NONE),
    SEND_BACK(EnumSet.of(SUBMITTED), REVISE, Part.SCREENER, Guard.NONE),
    HAND_BACK(EnumSet.of(IN_REVIEW), SUBMITTED, Part.REVIEWER_IN_CHARGE, Guard.NONE),
    ASK_TO_REVISE(EnumSet.of(IN_REVIEW), REVISE, Part.REVIEWER_IN_CHARGE, Guard.NONE),
    ACCEPT_FIRST(EnumSet.of(IN_REVIEW), SUBMITTED, Part.REVIEWER_IN_CHARGE, Guard.FIRST_REVIEW),
    ACCEPT(EnumSet.of(IN_REVIEW), LANGUAGE_CHECK, Part.REVIEWER_IN_CHARGE, Guard.SECOND_REVIEW),
    DECLINE(EnumSet.of(IN_REVIEW), DECLINED, Part.REVIEWER_IN_CHARGE, Guard.NONE),
    PASS_LANGUAGE(EnumSet.of(LANGUAGE_CHECK), ACCEPTED, Part.LANGUAGE_READER, Guard.NONE),
    ASK_FOR_LANGUAGE(EnumSet.of(LANGUAGE_CHECK), LANGUAGE_REVISE, Part.LANGUAGE_READER, Guard.NONE),
    HAND_IN_LANGUAGE(EnumSet.of(LANGUAGE_REVISE), LANGUAGE_CHECK, Part.AUTHOR, Guard.NONE),
    PUBLISH(EnumSet.of(ACCEPTED), PUBLISHED, Part.PUBLISHER, Guard.NONE),
    NEW_VERSION(EnumSet.of(PUBLISHED, DECLINED), DRAFT, Part.AUTHOR, Guard.NONE),
    DROP_NEW_VERSION(
            EnumSet.of(DRAFT, REVISE, LANGUAGE_REVISE, DECLINED), PUBLISHED, Part.AUTHOR, Guard.PUBLISHED_BEFORE),
    DISCARD(EnumSet.of(DRAFT, REVISE, LANGUAGE_REVISE, DECLINED), DISCARDED, Part.AUTHOR, Guard.NEVER_PUBLISHED),
    CORRECT(EnumSet.of(PUBLISHED), PUBLISHED, Part.EDITOR, Guard.CATALOGUED),
    RECATALOGUE(EnumSet.of(PUBLISHED), PUBLISHED, Part.IMPORTER, Guard.CATALOGUED),
    WITHDRAW(
            EnumSet.of(
                    PUBLISHED,
                    DRAFT,
                    SUBMITTED,
                    IN_REVIEW,
                    REVISE,
                    LANGUAGE_CHECK,
                    LANGUAGE_REVISE,
                    ACCEPTED,
                    DECLINED),
            WITHDRAWN,
            Part.AUTHOR_OR_EDITOR,
            Guard.PUBLISHED_BEFORE);

    /** What must be true of the record beside its status. */
    enum Guard {
        NONE,
        PUBLISHED_BEFORE,
        NEVER_PUBLISHED,
        FIRST_REVIEW,
        SECOND_REVIEW,
        CATALOGUED
    }

    /** Never changed after construction. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Status> from;

    private final Status to;
    private final Part who;
    private final Guard guard;

    Move(Set<Status> from, Status to, Part who, Guard guard) {
        this.from = Set.copyOf(from);
        this.to = to;
        this.who = who;
        this.guard = guard;
    }

    Set<Status> from() {
        return from;
    }

    Status to() {
        return to;
    }

    Part who() {
        return who;
    }

    Guard guard() {
        return guard;
    }

    boolean isOpenFor(Resource resource) {
        return from.contains(resource.status())
                && switch (guard) {
                    case NONE -> true;
                    case PUBLISHED_BEFORE -> resource.isPublishedBefore();
                    case NEVER_PUBLISHED -> !resource.isPublishedBefore();
                    case FIRST_REVIEW -> resource.firstReviewer() == null;
                    case SECOND_REVIEW -> resource.firstReviewer() != null;
                    case CATALOGUED -> resource.isCatalogued();
                };
    }

    /** The move as it stands in addresses and keys of words: {@code take-up}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
