package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Something that would open a course for which there is no offer.
 *
 * @param change what would have to change
 * @param offer the best offer if it did: the change was planned, not guessed
 */
public record Relaxation(Change change, Offer offer) {
    public Relaxation {
        requireNonNull(change, "change");
        requireNonNull(offer, "offer");
    }

    /** A change to a request. */
    public sealed interface Change {
        /** Answers by kind of change. */
        interface Cases<R> {
            R laterStart(LaterStart change);

            R patientBack(PatientBack change);

            R otherTimes(OtherTimes change);

            R otherPractitioner(OtherPractitioner change);

            R severalPractitioners(SeveralPractitioners change);

            R otherSite(OtherSite change);

            R laterVisits(LaterVisits change);
        }

        <R> R fold(Cases<? extends R> cases);
    }

    /** The first visit may be as late as this day, and not earlier than it has to be. */
    public record LaterStart(LocalDate startBy) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.laterStart(this);
        }
    }

    /** The patient can come after all on some dates. */
    public record PatientBack(Leave dates) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.patientBack(this);
        }
    }

    /** The patient can also come at these times on this day of the week. */
    public record OtherTimes(DayOfWeek day, TimeRange times) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherTimes(this);
        }
    }

    /** Someone else may lead the visits as well. */
    public record OtherPractitioner(String practitioner) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherPractitioner(this);
        }
    }

    /** Several practitioners may share the course. */
    public record SeveralPractitioners() implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.severalPractitioners(this);
        }
    }

    /** The course may be at another site. */
    public record OtherSite(String site) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherSite(this);
        }
    }

    /**
     * The visits of a stage may be later than planned, within the days that they may be at all.
     *
     * @param stage the stage's id
     * @param days the fewest days that open the course
     */
    public record LaterVisits(String stage, int days) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.laterVisits(this);
        }
    }
}
