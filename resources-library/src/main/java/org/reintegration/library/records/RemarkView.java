package org.reintegration.library.records;

/**
 * A remark on one field, and what the author answered.
 *
 * @param number within its letter, from 1
 * @param version of the answer, for If-Match; 0 while there is none
 */
public record RemarkView(int number, String field, String text, String answer, boolean settled, int version) {

    /** The field as keys of words name it. */
    public String label() {
        return field.replace("text.", "").replace("facts.", "");
    }

    public boolean isOpen() {
        return answer.isEmpty() && !settled;
    }
}
