package org.reintegration.kernel.events;

/** What stands behind a subscriber (Solr, the mail server) does not answer: the subscriber rests, and no attempt is counted. */
public final class OtherEndDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OtherEndDown(String what, Throwable cause) {
        super(what, cause);
    }
}
