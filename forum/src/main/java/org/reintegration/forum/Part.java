package org.reintegration.forum;

/** Who may make a move: a standing to the group, or what somebody wrote themselves. */
enum Part {
    READER(ForumRule.ONLY_MEMBERS_OF_THE_PORTAL_TAKE_PART),
    OTHER_READER(ForumRule.NOBODY_FLAGS_THEIR_OWN),
    OUTSIDER(ForumRule.WHO_IS_INSIDE_NEED_NOT_JOIN),
    MEMBER(ForumRule.MEMBERS_OF_THE_GROUP_WRITE),
    AUTHOR(ForumRule.AUTHORS_EDIT_THEIR_POSTS),
    AUTHOR_OR_FACILITATOR(ForumRule.AUTHORS_AND_FACILITATORS_REMOVE),
    ASKER_OR_FACILITATOR(ForumRule.WHO_ASKED_ACCEPTS_THE_ANSWER),
    FACILITATOR(ForumRule.FACILITATORS_KEEP_ORDER);

    private final ForumRule otherwise;

    Part(ForumRule otherwise) {
        this.otherwise = otherwise;
    }

    ForumRule otherwise() {
        return otherwise;
    }

    /** Whether somebody of this standing plays it; {@code own} when they wrote the post, or asked, themselves. */
    boolean isPlayedBy(Standing standing, boolean own) {
        return switch (this) {
            case READER -> standing != Standing.VISITOR;
            case OTHER_READER -> standing != Standing.VISITOR && !own;
            case OUTSIDER -> standing == Standing.READER || standing == Standing.INVITED;
            case MEMBER -> standing.isInside();
            case AUTHOR -> standing.isInside() && own;
            case AUTHOR_OR_FACILITATOR, ASKER_OR_FACILITATOR ->
                standing == Standing.FACILITATOR || (standing.isInside() && own);
            case FACILITATOR -> standing == Standing.FACILITATOR;
        };
    }
}
