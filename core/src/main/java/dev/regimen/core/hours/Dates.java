package dev.regimen.core.hours;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Checks shared by the records with closed date windows. */
final class Dates {

    private Dates() {}

    static void requireOrdered(LocalDate first, LocalDate last) {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
    }

    static boolean within(LocalDate first, LocalDate last, LocalDate date) {
        requireNonNull(date, "date");
        return !date.isBefore(first) && !date.isAfter(last);
    }

    static <T> List<T> concat(List<T> head, List<T> tail) {
        List<T> all = new ArrayList<>(head);
        all.addAll(tail);
        return all;
    }
}
