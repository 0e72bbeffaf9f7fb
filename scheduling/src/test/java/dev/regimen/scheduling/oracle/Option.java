package dev.regimen.scheduling.oracle;

import java.time.LocalDate;

/**
 * What the rest of a course can tell of a visit on a day.
 *
 * @param lead who leads it; empty if nobody does
 * @param hour the hour of the clock at which the patient arrives
 * @param welcome whether all care lies in welcome times
 */
record Option(LocalDate date, String lead, int hour, boolean welcome) {}
