package org.reintegration.members.accounts;

import org.reintegration.kernel.events.DomainEvent;

/** The owner of an account should get a mail about it; the mail, with its link, is made when it is sent, so that no link is ever stored. */
public record AccountMailWanted(long account, MailPurpose purpose) implements DomainEvent {}
