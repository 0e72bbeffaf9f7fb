package dev.regimen.scheduling.planning;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Block;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that would open a course for which there is no offer.
 *
 * <p>It is minimal: none of its changes can be left out, and no weaker form of one of them is enough. What the clinic's
 * medicine rests on is never among them: a cap, a separation, a gate, a contraindication or the first day on which a
 * visit may be is not up for discussion.
 *
 * @param changes what would have to change, all of it: one thing, or two where no single one opens the course
 * @param offer the best offer if it did: the changes were planned, not guessed
 */
public record Relaxation(List<Change> changes, Offer offer) {
    public Relaxation {
        changes = List.copyOf(requireNonNull(changes, "changes"));
        requireNonNull(offer, "offer");
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("changes must hold at least one change");
        }
    }

    /** The request as it is after all changes. */
    public CourseRequest applyTo(CourseRequest request) {
        CourseRequest changed = requireNonNull(request, "request");
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    /** What is open and taken as it is after all changes. */
    public Snapshot applyTo(Snapshot snapshot) {
        Snapshot changed = requireNonNull(snapshot, "snapshot");
        for (Change change : changes) {
            changed = change.applyTo(changed);
        }
        return changed;
    }

    /** A change to a request, or to what is taken. */
    public sealed interface Change {
        /** Answers by kind of change. */
        interface Cases<R> {
            R otherPractitioner(OtherPractitioner change);

            R severalPractitioners(SeveralPractitioners change);

            R otherSite(OtherSite change);

            R otherTimes(OtherTimes change);

            R earlierStart(EarlierStart change);

            R laterStart(LaterStart change);

            R patientBack(PatientBack change);

            R laterVisits(LaterVisits change);

            R authorised(Authorised change);

            R authorisedDates(AuthorisedDates change);

            R authorisedVisits(AuthorisedVisits change);

            R visitMoved(VisitMoved change);
        }

        <R> R fold(Cases<? extends R> cases);

        /** The request as it is after the change. */
        default CourseRequest applyTo(CourseRequest request) {
            return requireNonNull(request, "request");
        }

        /** What is open and taken as it is after the change. */
        default Snapshot applyTo(Snapshot snapshot) {
            return requireNonNull(snapshot, "snapshot");
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

    /** The patient can also come at these times on this day of the week: half a day, the least that is asked for. */
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

    /** The course may begin as early as this day, though it is asked for later; no later day opens it. */
    public record EarlierStart(LocalDate notBefore) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.earlierStart(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            return of(request, request.course().withNotBefore(notBefore));
        }
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

    /**
     * The patient can come after all on some dates of a time away.
     *
     * @param leave the time away
     * @param dates on which of its dates the patient can come, in order: none of them can be left out
     */
    public record PatientBack(Leave leave, List<LocalDate> dates) implements Change {
        public PatientBack {
            requireNonNull(leave, "leave");
            dates = List.copyOf(new TreeSet<>(requireNonNull(dates, "dates")));
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.patientBack(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            Hours available = request.available();
            List<Block> blocks = new ArrayList<>(available.blocks());
            if (blocks.remove(leave)) {
                blocks.addAll(rest());
            }
            return request.toBuilder()
                    .available(new Hours(available.weekly(), available.openings(), blocks))
                    .build();
        }

        /** The time away without these dates. */
        private List<Leave> rest() {
            List<Leave> rest = new ArrayList<>();
            LocalDate from = leave.first();
            for (LocalDate date : dates) {
                if (from.isBefore(date)) {
                    rest.add(new Leave(from, date.minusDays(1), leave.time()));
                }
                from = date.plusDays(1);
            }
            if (!from.isAfter(leave.last())) {
                rest.add(new Leave(from, leave.last(), leave.time()));
            }
            return rest;
        }
    }

    /**
     * The visits of a stage may be later than planned, within the days that they may be at all: a clinician's leave.
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

    /**
     * The payer allows visits for which there is no allowance at all.
     *
     * @param allowance for no more visits, and until no later day, than open the course; its id is new
     */
    public record Authorised(Authorisation allowance) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.authorised(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            List<Authorisation> given = request.course().authorisations();
            List<Authorisation> more = new ArrayList<>(given == null ? List.of() : given);
            more.add(allowance);
            return of(request, request.course().withAuthorisations(more));
        }
    }

    /**
     * An allowance of the payer is valid for longer.
     *
     * @param authorisation the allowance's id
     * @param first its first day then; no later one opens the course
     * @param last its last day then; no earlier one opens the course
     */
    public record AuthorisedDates(String authorisation, LocalDate first, LocalDate last) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.authorisedDates(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            return allowing(request, authorisation, each -> like(each, each.visits(), first, last));
        }
    }

    /**
     * An allowance of the payer is for more visits.
     *
     * @param authorisation the allowance's id
     * @param visits for how many then; no fewer open the course
     */
    public record AuthorisedVisits(String authorisation, int visits) implements Change {
        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.authorisedVisits(this);
        }

        @Override
        public CourseRequest applyTo(CourseRequest request) {
            return allowing(request, authorisation, each -> like(each, visits, each.first(), each.last()));
        }
    }

    /**
     * A booked visit that holds what is needed is moved out of the way. Whether it has another place to go is not looked
     * at. Who its patient is, is not said.
     *
     * @param own whether it is another visit of the same patient
     * @param appointment the id of the appointment; null if what is taken does not say
     * @param course the course it belongs to; null if to none
     * @param site where it is
     * @param time from its arrival until the end of care
     * @param claims what it takes, and when
     */
    public record VisitMoved(
            boolean own,
            @Nullable String appointment,
            @Nullable CourseId course,
            String site,
            TimeSpan time,
            List<Claim> claims)
            implements Change {
        public VisitMoved {
            requireNonNull(site, "site");
            requireNonNull(time, "time");
            claims = List.copyOf(requireNonNull(claims, "claims"));
        }

        @Override
        public <R> R fold(Cases<? extends R> cases) {
            return cases.visitMoved(this);
        }

        @Override
        public Snapshot applyTo(Snapshot snapshot) {
            return snapshot.without(
                    snapshot.occupancies().stream().filter(this::isOf).limit(1).toList());
        }

        private boolean isOf(Occupancy visit) {
            Occupancy.Presence there = visit.presence();
            return there != null
                    && there.time().equals(time)
                    && there.site().equals(site)
                    && visit.claims().equals(claims)
                    && Objects.equals(visit.appointment(), appointment)
                    && Objects.equals(visit.course(), course);
        }
    }

    private static CourseRequest allowing(CourseRequest request, String id, UnaryOperator<Authorisation> change) {
        List<Authorisation> given = request.course().authorisations();
        List<Authorisation> changed = (given == null ? List.<Authorisation>of() : given)
                .stream()
                        .map(each -> each.id().equals(id) ? change.apply(each) : each)
                        .toList();
        return given == null ? request : of(request, request.course().withAuthorisations(changed));
    }

    private static Authorisation like(Authorisation other, int visits, LocalDate first, LocalDate last) {
        return new Authorisation(other.id(), other.procedure(), other.site(), other.side(), visits, first, last);
    }

    private static CourseRequest of(CourseRequest request, CourseState course) {
        return request.toBuilder().course(course).build();
    }
}
