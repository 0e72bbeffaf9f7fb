package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.verify.Violation;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What becomes of one visit. */
public sealed interface VisitChange {
    /** Answers by kind of change. */
    interface Cases<R> {
        R kept(Kept change);

        R moved(Moved change);

        R dropped(Dropped change);

        R released(Released change);

        R added(Added change);

        R unplaced(Unplaced change);
    }

    <R> R fold(Cases<? extends R> cases);

    /** The appointment as it is booked now; empty for one that is new. */
    Optional<Appointment> before();

    /** The appointment as the proposal has it. */
    Appointment after();

    /** What becomes of a visit that is booked now. */
    sealed interface OfBooked extends VisitChange {
        /** The appointment as it is now. */
        Appointment booked();

        @Override
        default Optional<Appointment> before() {
            return Optional.of(booked());
        }
    }

    /**
     * The visit stays where it is.
     *
     * @param booked as it is now
     * @param after the same, unless other units serve it or it no longer waits for a decision
     */
    record Kept(Appointment booked, Appointment after) implements OfBooked {
        public Kept {
            requireNonNull(booked, "booked");
            requireNonNull(after, "after");
        }

        /** Whether nothing changes that anybody has to know of. */
        public boolean isUntouched() {
            return booked.equals(after);
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.kept(this);
        }
    }

    /**
     * The visit is at another time, at another site, or led by somebody else.
     *
     * @param booked as it is now
     * @param after as the proposal has it
     * @param because the rules that the repaired course would break if this visit stayed; empty if none, and then it
     *     moves for the sake of other courses
     */
    record Moved(Appointment booked, Appointment after, List<Violation> because) implements OfBooked {
        public Moved {
            requireNonNull(booked, "booked");
            requireNonNull(after, "after");
            because = List.copyOf(requireNonNull(because, "because"));
        }

        /** By how many days, later or earlier. */
        public long days() {
            return Math.abs(
                    ChronoUnit.DAYS.between(booked.visit().date(), after.visit().date()));
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.moved(this);
        }
    }

    /**
     * The visit does not take place: the course does not need it any more, or the patient did not come to it.
     *
     * @param booked as it is now
     * @param after the same, cancelled or a no-show
     * @param because the rules that it breaks; empty for a no-show
     */
    record Dropped(Appointment booked, Appointment after, List<Violation> because) implements OfBooked {
        public Dropped {
            requireNonNull(booked, "booked");
            requireNonNull(after, "after");
            because = List.copyOf(requireNonNull(because, "because"));
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.dropped(this);
        }
    }

    /**
     * The visit waited for a decision that has been taken otherwise, and its time is free again.
     *
     * @param booked as it is now
     * @param after the same, cancelled
     * @param condition what it waited for
     */
    record Released(Appointment booked, Appointment after, Condition condition) implements OfBooked {
        public Released {
            requireNonNull(booked, "booked");
            requireNonNull(after, "after");
            requireNonNull(condition, "condition");
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.released(this);
        }
    }

    /**
     * A visit that the disruption makes necessary.
     *
     * @param after the new appointment
     */
    record Added(Appointment after) implements VisitChange {
        public Added {
            requireNonNull(after, "after");
        }

        @Override
        public Optional<Appointment> before() {
            return Optional.empty();
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.added(this);
        }
    }

    /**
     * The visit cannot be where it is, and no other place was found for it. It is still booked: what to do about it is for
     * people to decide.
     *
     * @param after as it is now
     * @param because the rules that it breaks
     */
    record Unplaced(Appointment after, List<Violation> because) implements OfBooked {
        public Unplaced {
            requireNonNull(after, "after");
            because = List.copyOf(requireNonNull(because, "because"));
        }

        /** The same as {@link #after}. */
        @Override
        public Appointment booked() {
            return after;
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.unplaced(this);
        }
    }
}
