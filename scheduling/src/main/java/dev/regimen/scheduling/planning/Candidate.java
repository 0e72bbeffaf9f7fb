package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.scheduling.internal.grid.Shape;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit at one arrival: of all arrivals that the rest of a course cannot tell apart, the one that costs least, and of
 * those the first.
 *
 * @param shape what it takes
 * @param lead who leads it; null if nobody does
 * @param rank the place of its practitioner in the practice
 * @param start the quantum of the arrival
 * @param date the date of the arrival at the site
 * @param hour the hour of the clock at which the patient arrives
 * @param cost what it costs by itself
 */
record Candidate(Shape shape, @Nullable Practitioner lead, int rank, int start, LocalDate date, int hour, long cost) {}
