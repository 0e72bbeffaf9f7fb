package dev.regimen.export;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may be told to whoever reads an export. Times, the clinic and the place are always told; a patient's name never
 * is, since the library does not know it.
 *
 * <pre>{@code
 * Destination.MINIMAL                                        // a calendar on a phone that lies on a table
 * Destination.telling(Destination.Detail.PRACTITIONER)       // the same, and with whom
 * }</pre>
 *
 * @param tells what is told besides; in the order of {@link Detail}
 */
public record Destination(Set<Detail> tells) {
    /** Times, clinic and place: that there is an appointment, and nothing of what for. */
    public static final Destination MINIMAL = new Destination(Set.of());
    /** All that an export can tell. */
    public static final Destination FULL = new Destination(EnumSet.allOf(Detail.class));

    /** Something that is told only where it may be. */
    public enum Detail {
        /** What is done: the names of the protocol and of the stage. */
        PROCEDURE,
        /** Who leads the visit. */
        PRACTITIONER,
        /** Which visits belong to one course. */
        COURSE
    }

    public Destination {
        Set<Detail> copy = EnumSet.noneOf(Detail.class);
        copy.addAll(requireNonNull(tells, "tells"));
        tells = Collections.unmodifiableSet(copy);
    }

    public static Destination telling(Detail... details) {
        return new Destination(Set.of(details));
    }

    public boolean tells(Detail detail) {
        return tells.contains(requireNonNull(detail, "detail"));
    }
}
