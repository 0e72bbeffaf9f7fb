package dev.regimen.scheduling.repair;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.course.CourseId;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlanningResult;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one course in a proposal.
 *
 * @param before the course as it stands
 * @param after the course as it stands once the proposal is booked: the disruption is in its request, the changes are in
 *     its appointments
 * @param isOwn whether the disruption concerns it; else it only makes room
 * @param changes what becomes of each of its visits: one entry for each appointment that takes time now, in their order,
 *     and then one for each that is new
 * @param plan what was planned; null if nothing had to be, or could be
 * @param broken why the course cannot be given as its rules want it; null if it can
 */
public record CourseRepair(
        CourseBooking before,
        CourseBooking after,
        boolean isOwn,
        List<VisitChange> changes,
        @Nullable Plan plan,
        @Nullable Broken broken) {

    /**
     * What was asked and what was found, as {@link dev.regimen.scheduling.verify.PlanVerifier} takes it. The request has
     * in its ledger what can no longer change.
     */
    public record Plan(CourseRequest request, Offer offer) {
        public Plan {
            requireNonNull(request, "request");
            requireNonNull(offer, "offer");
        }
    }

    /**
     * Why a course cannot be repaired. All its visits are still booked.
     *
     * @param answer what the planner says to it: an explanation with what would open the course, or that the search was
     *     given up, or offers for it alone that go together with no repair of the others
     */
    public record Broken(PlanningResult answer) {
        public Broken {
            requireNonNull(answer, "answer");
        }

        /** What blocks the course and what would open it; empty if that is not known. */
        public Optional<PlanningResult.Explanation> explanation() {
            return answer.fold(offers -> Optional.empty(), Optional::of, exhausted -> Optional.empty());
        }
    }

    public CourseRepair {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        changes = List.copyOf(requireNonNull(changes, "changes"));
    }

    public CourseId course() {
        return before.course();
    }

    public boolean isBroken() {
        return broken != null;
    }

    /** Whether any of its appointments is another than before, or new. */
    public boolean isChanged() {
        return !changed().isEmpty();
    }

    /** The visits that stay where they are. */
    public List<VisitChange.Kept> kept() {
        return of(VisitChange.Kept.class);
    }

    public List<VisitChange.Moved> moved() {
        return of(VisitChange.Moved.class);
    }

    public List<VisitChange.Dropped> dropped() {
        return of(VisitChange.Dropped.class);
    }

    public List<VisitChange.Released> released() {
        return of(VisitChange.Released.class);
    }

    public List<VisitChange.Added> added() {
        return of(VisitChange.Added.class);
    }

    /** The visits that cannot stay and have no other place. */
    public List<VisitChange.Unplaced> unplaced() {
        return of(VisitChange.Unplaced.class);
    }

    /** The appointments that are new or another than before, each with its next revision. */
    public List<Appointment> changed() {
        return changes.stream()
                .filter(change -> !change.before().equals(Optional.of(change.after())))
                .map(VisitChange::after)
                .toList();
    }

    private <C extends VisitChange> List<C> of(Class<C> kind) {
        return changes.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns a text with the course, and nothing about the patient. */
    @Override
    public String toString() {
        return "CourseRepair[%s: %d kept, %d moved, %d dropped, %d released, %d added, %d unplaced]"
                .formatted(
                        course(),
                        kept().size(),
                        moved().size(),
                        dropped().size(),
                        released().size(),
                        added().size(),
                        unplaced().size());
    }
}
