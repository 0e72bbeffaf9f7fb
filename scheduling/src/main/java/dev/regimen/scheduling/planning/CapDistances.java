package dev.regimen.scheduling.planning;

import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Gap;
import dev.regimen.core.visit.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;

/**
 * What a protocol's caps mean for the distances between its own visits: of "at most 3 in 12 months" each visit is 12 months
 * after the third one before it. With the most that the visits between may be apart, that says how near each of them may
 * be to the one before it; where that is further than it may be at all, the course cannot be, whatever the calendar.
 *
 * <p>Caps may forbid more, as for what other courses gave; they never allow what is forbidden here.
 */
final class CapDistances {
    /**
     * The least distance of a visit from the one before it.
     *
     * @param days how many days
     * @param until the most days from the visit before to the last one that must have a date for it to hold
     */
    record Least(int days, int until) {
        static final Least NONE = new Least(0, 0);
    }

    private final List<Step> steps;
    private final CourseRequest request;
    private final IntUnaryOperator most;
    private final List<List<Least>> least = new ArrayList<>();

    /**
     * @param most the most days that a step may be after the one before it, by its index
     */
    private CapDistances(List<Step> steps, CourseRequest request, IntUnaryOperator most) {
        this.steps = steps;
        this.request = request;
        this.most = most;
        steps.forEach(step -> least.add(new ArrayList<>()));
    }

    /** The distances for each step; several may hold at once. */
    static List<List<Least>> of(List<Step> steps, CourseRequest request, IntUnaryOperator most) {
        CapDistances distances = new CapDistances(steps, request, most);
        TreatmentProtocol protocol = request.course().protocol();
        for (RollingCap cap : protocol.caps()) {
            if (cap.counts() instanceof RollingCap.Counted.Events of && distances.concerns(cap)) {
                steps.forEach(step -> distances.look(cap, of, step));
            }
        }
        return distances.least;
    }

    private boolean concerns(RollingCap cap) {
        return cap.sites().isEmpty()
                || cap.sites().stream()
                        .anyMatch(site -> site.overlaps(request.course().site()));
    }

    // the visit that fills the cap before this one, and how far this one must be from it
    private void look(RollingCap cap, RollingCap.Counted.Events of, Step step) {
        if (!counts(cap, of, step, step)) {
            return;
        }
        List<Step> counted = new ArrayList<>();
        for (int earlier : step.history()) {
            if (earlier < steps.size() && counts(cap, of, steps.get(earlier), step)) {
                counted.add(steps.get(earlier));
            }
        }
        if (counted.size() >= cap.most()) {
            keepApart(counted.get(counted.size() - cap.most()), step, atLeast(cap.within()));
        }
    }

    private boolean counts(RollingCap cap, RollingCap.Counted.Events of, Step step, Step like) {
        boolean sameSide = cap.per() != RollingCap.Per.SIDE
                || step.key().side() == like.key().side();
        String own = request.course().protocol().id().procedure();
        return sameSide
                && step.stage().kind() != Stage.Kind.EVALUATION
                && (of.kinds().contains(own)
                        || step.segments().stream()
                                .filter(segment -> !segment.optional())
                                .map(Segment::procedure)
                                .filter(Objects::nonNull)
                                .anyMatch(of.kinds()::contains));
    }

    /** No more days than a gap ever has. */
    private static int atLeast(Gap gap) {
        return switch (gap.unit()) {
            case DAYS -> gap.amount();
            case WEEKS -> 7 * gap.amount();
            case MONTHS -> Math.max(28, 365 * gap.amount() / 12 - 3);
            case YEARS -> 365 * gap.amount();
        };
    }

    private void keepApart(Step from, Step to, int days) {
        List<Step> chain = new ArrayList<>();
        long all = 0;
        for (int at = to.index(); at != from.index(); at = steps.get(at).before()) {
            if (at < 0 || most.applyAsInt(at) < 0) {
                return;
            }
            chain.add(0, steps.get(at));
            all += most.applyAsInt(at);
        }
        long untilLast = all - most.applyAsInt(to.index());
        for (Step step : chain) {
            long mine = most.applyAsInt(step.index());
            long needed = days - (all - mine);
            if (needed > 0) {
                least.get(step.index()).add(new Least((int) needed, (int) Math.max(untilLast, 0)));
            }
            untilLast -= mine;
        }
    }
}
