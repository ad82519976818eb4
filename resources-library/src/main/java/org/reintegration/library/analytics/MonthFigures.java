package org.reintegration.library.analytics;

import java.time.LocalDate;

/**
 * What people read, took and used in one month, and what programs read.
 *
 * @param month its first day; months begin at midnight UTC
 */
public record MonthFigures(LocalDate month, long views, long downloads, long uses, long calls) {}
