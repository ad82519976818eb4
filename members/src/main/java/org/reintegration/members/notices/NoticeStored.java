package org.reintegration.members.notices;

import org.reintegration.kernel.events.DomainEvent;

/** A notice stands in somebody's list and should reach them by mail too. */
public record NoticeStored(long notice) implements DomainEvent {}
