package org.reintegration.members.notices;

import java.util.Locale;
import java.util.stream.Stream;

/** What a notice is about, coarsely: what a member can have by mail or in the portal only. */
public enum NoticeGroup {
    MEMBERSHIP("(role|account|organisation)-.*"),
    COMMUNITY("forum-.*"),
    /** What is new in searches that a member keeps. */
    SEARCH("search-.*"),
    /** Whatever no other group names: records, reviews. */
    LIBRARY(".*");

    private final String kinds;

    NoticeGroup(String kinds) {
        this.kinds = kinds;
    }

    public static NoticeGroup of(String kind) {
        return Stream.of(values())
                .filter(group -> kind.matches(group.kinds))
                .findFirst()
                .orElse(LIBRARY);
    }

    /** The group as it stands in keys of words. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
