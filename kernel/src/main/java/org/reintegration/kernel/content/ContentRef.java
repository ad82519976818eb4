package org.reintegration.kernel.content;

/** Points at one piece of content in any room, such as resource 42. */
public record ContentRef(String kind, long id) {

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
