package dev.regimen.core.practice;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A degree, licence or certificate of a practitioner.
 *
 * @param name what it is, as patients may read it: {@code Board certified in physical medicine and rehabilitation}
 * @param code a reference to it in a code system; absent if there is none
 * @param issuer who gave it, by its own name
 * @param first the first date it is valid on; absent if not said
 * @param last the last date it is valid on, not before {@code first}; absent if it does not lapse
 */
public record Qualification(
        Localized<String> name,
        @Nullable Coding code,
        @Nullable String issuer,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public Qualification {
        requireNonNull(name, "name");
        if (issuer != null) {
            Copies.requireText(issuer, "issuer");
        }
        if (first != null && last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("last (%s) must not be before first (%s)".formatted(last, first));
        }
    }

    /** Returns a qualification that does not lapse. */
    public static Qualification of(Localized<String> name) {
        return new Qualification(name, null, null, null, null);
    }

    public Qualification withCode(@Nullable Coding code) {
        return new Qualification(name, code, issuer, first, last);
    }

    public Qualification withIssuer(@Nullable String issuer) {
        return new Qualification(name, code, issuer, first, last);
    }

    /** Returns this qualification, valid from {@code first} to {@code last}, both included; either may be absent. */
    public Qualification valid(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Qualification(name, code, issuer, first, last);
    }

    /** Says whether it is valid on the date; both ends are. */
    public boolean isValidOn(LocalDate date) {
        requireNonNull(date, "date");
        return (first == null || !date.isBefore(first)) && (last == null || !date.isAfter(last));
    }
}
