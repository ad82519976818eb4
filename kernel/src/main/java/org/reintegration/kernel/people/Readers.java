package org.reintegration.kernel.people;

/** The words in which a document of the index says who may find it. */
public final class Readers {

    public static final String EVERYONE = "everyone";
    public static final String MEMBERS = "members";

    private Readers() {}

    public static String member(MemberId id) {
        return "member:" + id;
    }

    public static String role(Role role) {
        return "role:" + role.slug();
    }

    public static String group(long id) {
        return "group:" + id;
    }
}
