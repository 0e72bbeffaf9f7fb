package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

        /** The request as it is after the change. */
        CourseRequest applyTo(CourseRequest request);
    }

    /** The first visit may be as late as this day; no earlier one opens the course. */
    public record LaterStart(LocalDate startBy) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.laterStart(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            return request.toBuilder().startBy(startBy).build();
        }
    }

    /** The patient can come after all on some dates. */
    public record PatientBack(Leave dates) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.patientBack(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            Hours available = request.available();
            List<Block> others = new ArrayList<>(available.blocks());
            others.remove(dates);
            return request.toBuilder()
                    .available(new Hours(available.weekly(), available.openings(), others))
                    .build();
        }
    }

    /** The patient can also come at these times on this day of the week. */
    public record OtherTimes(DayOfWeek day, TimeRange times) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherTimes(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            Hours more = request.available().toBuilder()
                    .weekly(WeeklyHours.of(day, times))
                    .build();
            return request.toBuilder().available(more).build();
        }
    }

    /** Someone else may lead the visits as well. */
    public record OtherPractitioner(String practitioner) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherPractitioner(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            Set<String> more = new TreeSet<>(request.practitioners().allowed());
            more.add(practitioner);
            return request.toBuilder()
                    .practitioners(
                            new Practitioners(more, request.practitioners().same()))
                    .build();
        }
    }

    /** Several practitioners may share the course. */
    public record SeveralPractitioners() implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.severalPractitioners(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            Practitioners several = new Practitioners(request.practitioners().allowed(), false);
            return request.toBuilder().practitioners(several).build();
        }
    }

    /** The course may be at another site. */
    public record OtherSite(String site) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.otherSite(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            Set<String> more = new TreeSet<>(request.sites());
            more.add(site);
            return request.toBuilder().sites(more.toArray(String[]::new)).build();
        }
    }

    /**
     * The visits of a stage may be later than planned, within the days that they may be at all.
     *
     * @param stage the stage's id
     * @param days how many days later; no fewer open the course
     */
    public record LaterVisits(String stage, int days) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.laterVisits(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            return request.toBuilder().laterBy(stage, days).build();
        }
    }
}
