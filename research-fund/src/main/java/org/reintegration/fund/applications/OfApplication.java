package org.reintegration.fund.applications;

/** Something that belongs to one application and is read for many at once. */
interface OfApplication {

    long applicationId();
}
