package dev.regimen.core.evidence;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import dev.regimen.core.value.WebAddress;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was read, and that facts are taken from.
 *
 * @param id what citations call it, such as {@code sit-2018}
 * @param kind what it is
 * @param title its title
 * @param doi its DOI, such as {@code 10.1186/s12906-018-2225-7}; null if it has none
 * @param address where it was read; null if it has a DOI, or is not on the web
 * @param readOn the day its text was opened; null only for a planning default, which was not read but chosen
 */
public record Source(
        String id,
        Kind kind,
        String title,
        @Nullable String doi,
        @Nullable String address,
        @Nullable LocalDate readOn) {
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S{1,200}");

    /** What kind of thing a source is. */
    public enum Kind {
        /** A paper, a review, a book. */
        PUBLICATION,
        /** A guideline or consensus of a professional body. */
        GUIDELINE,
        /** The label of a product. */
        LABEL,
        /** A payer's or an authority's policy. */
        POLICY,
        /** A leaflet for patients. */
        LEAFLET,
        /** A clinic's own page. */
        CLINIC_PAGE,
        /**
         * No source at all: a starting value for planning, such as the minutes of a segment, that each clinic sets
         * for itself. Never a clinical figure.
         */
        PLANNING_DEFAULT;

        /** Whether a figure from such a source may be given as a clinical one. */
        public boolean isClinical() {
            return this != PLANNING_DEFAULT;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public Source {
        Ids.check(id, "id");
        requireNonNull(kind, "kind");
        if (requireNonNull(title, "title").isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        if (doi != null && !DOI.matcher(doi).matches()) {
            throw new IllegalArgumentException("doi must look like 10.1186/s12906-018-2225-7");
        }
        if (address != null) {
            WebAddress.check(address, "address");
        }
        if (kind.isClinical() && readOn == null) {
            throw new IllegalArgumentException(
                    "readOn must be given: only text that was opened can be cited, and on a day");
        }
    }

    /** Where a reader finds the source: its address, else its DOI as a link; empty if it has neither. */
    public Optional<String> link() {
        if (address != null) {
            return Optional.of(address);
        }
        return Optional.ofNullable(doi).map(d -> "https://doi.org/" + d);
    }
}
