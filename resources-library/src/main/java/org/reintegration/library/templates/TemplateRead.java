package org.reintegration.library.templates;

import org.reintegration.kernel.events.DomainEvent;

/** The worker is done with the file of a filled template, one way or the other. */
public record TemplateRead(long template) implements DomainEvent {}
