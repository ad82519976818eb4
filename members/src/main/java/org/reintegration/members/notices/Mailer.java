package org.reintegration.members.notices;

/** Writes and sends mails; the front door does it, where words and addresses are. */
public interface Mailer {

    /**
     * Sends one mail.
     *
     * @throws org.reintegration.kernel.events.OtherEndDown when the mail server does not answer
     */
    void send(Letter letter);
}
