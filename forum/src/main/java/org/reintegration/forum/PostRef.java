package org.reintegration.forum;

/** Where a post stands: its discussion and its number there. */
public record PostRef(String discussion, int no) {

    /** Its permanent address after the language. */
    public String path() {
        return "discussions/" + discussion + "?post=" + no + "#p" + no;
    }
}
