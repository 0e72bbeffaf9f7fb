package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.practice.Site;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CourseRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans a course with a constraint solver, from the public model alone: an oracle that shares no thought with
 * {@link BruteForce}. It takes courses on one side that have not begun, whose visits follow each other without decisions
 * and gates, at distances in days.
 */
public final class SolverOracle {
    /** What a visit costs that the calendar has no day for. */
    public static final long OPEN = SolverCourse.OPEN;

    private SolverOracle() {}

    /** The least that a course costs; empty if it cannot be. */
    public static Optional<Long> best(CourseRequest request, Snapshot snapshot) {
        return snapshot.calendar().practice().sites().stream()
                .map(Site::id)
                .filter(site -> request.sites().isEmpty() || request.sites().contains(site))
                .flatMap(site -> best(request, snapshot, site).stream())
                .min(Long::compare);
    }

    private static Optional<Long> best(CourseRequest request, Snapshot snapshot, String site) {
        Site where = snapshot.calendar().practice().site(site).orElseThrow();
        return new SolverCourse(request, snapshot, where).best();
    }

    public static boolean canExpress(CourseRequest request) {
        TreatmentProtocol protocol = request.course().protocol();
        boolean isFresh = request.course().side() == Laterality.LEFT
                && request.course().authorisations() == null
                && request.course().decisions().isEmpty()
                && request.course().ledger().events().stream().allMatch(event -> event.session() == null);
        return isFresh
                && protocol.stages().get(0).start() == null
                && protocol.stages().stream().allMatch(SolverOracle::canExpress)
                && protocol.caps().stream().allMatch(SolverOracle::canExpress)
                && protocol.stages().stream().noneMatch(stage -> mustRecover(request, stage));
    }

    private static boolean mustRecover(CourseRequest request, Stage stage) {
        CourseState course = request.course();
        return !SedationRecovery.from(course.protocol(), stage, course.site(), course.side(), course.circumstances())
                .equals(SedationRecovery.NONE);
    }

    private static boolean canExpress(Stage stage) {
        boolean isChain = stage.sessions().min() == stage.sessions().max()
                && stage.decisions().isEmpty()
                && stage.repeat() == null
                && stage.gate() == null
                && (stage.start() == null || stage.start().anchor() instanceof Anchor.StageEnd);
        SpacingWindow spacing = stage.spacing();
        boolean isFromLast = spacing == null
                || spacing.anchor() instanceof Anchor.PreviousSession
                || stage.sessions().max() == 2;
        return isChain && isFromLast && isInDays(stage.start()) && isInDays(spacing);
    }

    private static boolean isInDays(SpacingWindow spacing) {
        return spacing == null
                || Stream.of(
                                spacing.neverBefore(),
                                spacing.from(),
                                spacing.preferFrom(),
                                spacing.preferTo(),
                                spacing.to(),
                                spacing.neverAfter())
                        .filter(Objects::nonNull)
                        .allMatch(gap -> gap.unit() == Gap.Unit.DAYS);
    }

    private static boolean canExpress(RollingCap cap) {
        return cap.counts() instanceof RollingCap.Counted.Events of
                && of.kinds().contains("injection")
                && cap.sameDay() == RollingCap.SameDay.EACH
                && cap.within().unit() == Gap.Unit.DAYS;
    }

    /** Whether a cap on the left knee counts an event. */
    static boolean counts(RollingCap cap, LedgerEvent event) {
        boolean isKind = cap.counts() instanceof RollingCap.Counted.Events of
                && of.kinds().contains(event.kind());
        boolean isSide = cap.per() != RollingCap.Per.SIDE || event.side().overlaps(Laterality.LEFT);
        return isKind && isSide;
    }
}
