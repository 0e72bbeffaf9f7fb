package dev.regimen.core.course;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.visit.Substance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dated event of a patient: a session of any course, an injection given elsewhere, an operation, a vaccination, a
 * visit that is booked.
 *
 * <p>A date that is known in part only is the range of days it may have been, and every rule reads it in the direction
 * that forbids. A composite visit makes one event for each procedure it gives; all of them carry the session's key.
 *
 * @param id the host's name for it, which must not tell who the patient is; it appears in reasons
 * @param kind the id of the procedure or of the kind of outside event; {@link #EVALUATION} where nothing was given
 * @param date the day, or the days it may have been; it has an end
 * @param site where; null if that was not recorded, and then it may have been anywhere
 * @param side on which side
 * @param status whether it took place
 * @param session the session of ours that it was; null if it was none
 * @param given what was given in it
 */
public record LedgerEvent(
        String id,
        String kind,
        DateRange date,
        @Nullable BodySite site,
        Laterality side,
        Status status,
        @Nullable SessionKey session,
        List<Given> given) {
    /** The kind of a session that only sees and asks the patient: caps and separations do not count it. */
    public static final String EVALUATION = "evaluation";

    /** Whether an event took place. */
    public enum Status {
        DONE,
        BOOKED,
        MISSED,
        CANCELLED;

        /** Whether rules look at it: it took place or is going to. */
        public boolean counts() {
            return this == DONE || this == BOOKED;
        }
    }

    /**
     * What was given in an event.
     *
     * @param substance what
     * @param amount how much; null if that was not recorded
     */
    public record Given(Substance substance, @Nullable Quantity amount) {
        public Given {
            requireNonNull(substance, "substance");
        }

        /** Returns a text without the amount. */
        @Override
        public String toString() {
            return "Given[%s]".formatted(substance);
        }
    }

    public LedgerEvent {
        CourseId.checkHostId(id, "id");
        Ids.check(kind, "kind");
        requireNonNull(date, "date");
        requireNonNull(side, "side");
        requireNonNull(status, "status");
        given = List.copyOf(requireNonNull(given, "given"));
        if (date.last() == null) {
            throw new IllegalArgumentException("date must have an end. Maybe the day of the record is its last day.");
        }
    }

    /** An event that took place on a day, at a site that is not recorded, unless said otherwise. */
    public static Builder builder(String id, String kind, LocalDate day) {
        return new Builder(id, kind, DateRange.on(day));
    }

    /** An event that took place on one of the days, at a site that is not recorded, unless said otherwise. */
    public static Builder builder(String id, String kind, DateRange days) {
        return new Builder(id, kind, days);
    }

    /** The first day it may have been. */
    public LocalDate first() {
        return date.first();
    }

    /** The last day it may have been. */
    public LocalDate last() {
        LocalDate last = date.last();
        return last == null ? date.first() : last;
    }

    public LedgerEvent withStatus(Status other) {
        return new LedgerEvent(id, kind, date, site, side, other, session, given);
    }

    /** Returns a text with the host's id and nothing about the patient. */
    @Override
    public String toString() {
        return "LedgerEvent[%s]".formatted(id);
    }

    /** Fills a {@link LedgerEvent}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String kind;
        private final DateRange date;
        private @Nullable BodySite site;
        private Laterality side = Laterality.UNKNOWN;
        private Status status = Status.DONE;
        private @Nullable SessionKey session;
        private final List<Given> given = new ArrayList<>();

        private Builder(String id, String kind, DateRange date) {
            this.id = id;
            this.kind = kind;
            this.date = date;
        }

        public Builder at(BodySite where, Laterality onSide) {
            site = requireNonNull(where, "where");
            side = requireNonNull(onSide, "onSide");
            return this;
        }

        public Builder status(Status what) {
            status = requireNonNull(what, "what");
            return this;
        }

        public Builder session(SessionKey key) {
            session = requireNonNull(key, "key");
            return this;
        }

        public Builder gave(Substance substance, @Nullable Quantity amount) {
            given.add(new Given(substance, amount));
            return this;
        }

        public LedgerEvent build() {
            return new LedgerEvent(id, kind, date, site, side, status, session, given);
        }
    }
}
