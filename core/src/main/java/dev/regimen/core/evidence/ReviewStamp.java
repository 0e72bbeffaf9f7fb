package dev.regimen.core.evidence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a text was last looked over by somebody who can judge it, and when it is due again.
 *
 * @param lastReviewed the day of the last review
 * @param nextDue the last day on which that review still holds; after {@code lastReviewed}
 * @param reviewer who reviewed it
 * @param credentials the reviewer's, such as {@code MD}; null if not given
 */
public record ReviewStamp(
        LocalDate lastReviewed,
        LocalDate nextDue,
        String reviewer,
        @Nullable String credentials) {
    public ReviewStamp {
        requireNonNull(lastReviewed, "lastReviewed");
        requireNonNull(nextDue, "nextDue");
        if (requireNonNull(reviewer, "reviewer").isBlank()) {
            throw new IllegalArgumentException("reviewer must not be blank");
        }
        if (!nextDue.isAfter(lastReviewed)) {
            throw new IllegalArgumentException(
                    "nextDue (%s) must be after lastReviewed (%s)".formatted(nextDue, lastReviewed));
        }
    }

    /** Whether the next review is late on the day. */
    public boolean isOverdueOn(LocalDate day) {
        return day.isAfter(nextDue);
    }
}
