package org.reintegration.kernel.files;

/** Where in a file something stands: in what it says, or in what it says of its making. */
public enum FilePart {
    TEXT,
    AUTHOR,
    COMPANY,
    LOCATION
}
