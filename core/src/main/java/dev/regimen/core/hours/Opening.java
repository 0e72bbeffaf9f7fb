package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Extra time on one date, on top of the weekly template: a Saturday clinic, a late evening.
 *
 * @param date the date at the site
 * @param time the extra range; it may overlap the template's
 */
public record Opening(LocalDate date, TimeRange time) {

    public Opening {
        requireNonNull(date, "date");
        requireNonNull(time, "time");
    }
}
