package org.reintegration.local;

/** A search server whose stored index or settings cannot be used any more. */
final class DamagedIndex extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedIndex(String how) {
        super(how);
    }
}
