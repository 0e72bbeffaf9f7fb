package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.visit.Segment;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.Quanta;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import dev.regimen.scheduling.planning.Commitment.Condition;
import dev.regimen.scheduling.planning.CourseRequest.Kept;
import dev.regimen.scheduling.planning.CourseSearch.Solution;
import dev.regimen.scheduling.planning.Offer.OpenVisit;
import dev.regimen.scheduling.planning.PlannedVisit.DayChoice;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a course that was found as an offer: times, claims, commitments, and the reason for each day. */
final class OfferWriter {
    private static final Comparator<Claim> CLAIMS =
            Comparator.comparing(Claim::kind).thenComparing(Claim::resource).thenComparing(Claim::from);

    private static final Comparator<Swap> SWAPS = Comparator.comparing(
                    (Swap swap) -> swap.claim().from())
            .thenComparing(Swap::appointment)
            .thenComparing(swap -> swap.claim().resource());

    private final CourseRequest request;
    private final CourseTree tree;
    private final Keeping keeping;
    private final Solution solution;
    private final Serving serving;
    private final Track track;
    private final @Nullable LocalDate[] days;
    /** The day of each step; for one without a date, the first of its days that are best. */
    private final LocalDate[] assumed;

    private final List<Swap> swaps = new ArrayList<>();

    /** Who and what serves a visit. */
    interface Serving {
        List<Resource> of(Candidate visit);

        /** What others get instead of what they have, so that all of that is free. */
        default List<Swap> swaps(Candidate visit) {
            return List.of();
        }
    }

    private OfferWriter(CourseLayout layout, Solution solution, Serving serving) {
        this.serving = serving;
        this.request = layout.request();
        this.tree = layout.tree();
        this.keeping = layout.keeping();
        this.solution = solution;
        this.track = solution.track();
        this.days = new LocalDate[tree.steps().size()];
        this.assumed = new LocalDate[days.length];
        for (Step step : tree.steps()) {
            Candidate visit = solution.visits().get(step.index());
            days[step.index()] = visit == null ? null : visit.date();
        }
    }

    static Offer.Content write(CourseLayout layout, Solution solution, Serving serving) {
        return new OfferWriter(layout, solution, serving).write();
    }

    /** What of it is known without the reasons for its days. */
    static Offer.Outline outline(CourseLayout layout, Solution solution, Serving serving) {
        return new OfferWriter(layout, solution, serving).outline();
    }

    /** By whoever and whatever is free where the solution was found. */
    static Serving served(Solution solution) {
        SiteTimes times = solution.track().times();
        return new Serving() {
            @Override
            public List<Resource> of(Candidate visit) {
                return times.serve(visit.shape(), visit.lead(), visit.start()).units();
            }

            @Override
            public List<Swap> swaps(Candidate visit) {
                return times.serve(visit.shape(), visit.lead(), visit.start()).swaps();
            }
        };
    }

    private Offer.Outline outline() {
        List<Occupancy> taken = new ArrayList<>();
        solution.visits().values().stream()
                .sorted(Comparator.comparing(Candidate::start))
                .forEach(visit -> taken.add(occupancy(request, track, visit, serving.of(visit))));
        boolean isComplete = tree.open().isEmpty() && solution.visits().size() == days.length;
        return new Offer.Outline(taken, cost(), isComplete);
    }

    /** What a visit takes that is served by some units. */
    static Occupancy occupancy(CourseRequest request, Track track, Candidate visit, List<Resource> units) {
        return new Occupancy(
                claims(visit, units),
                presence(request, track, visit),
                request.course().course(),
                request.kinds());
    }

    /** When and where the patient is for a visit. */
    static Occupancy.Presence presence(CourseRequest request, Track track, Candidate visit) {
        Instant arrival = Quanta.at(visit.start());
        TimeSpan care =
                new TimeSpan(arrival, arrival.plusSeconds(60L * visit.shape().careMinutes()));
        return new Occupancy.Presence(request.patient(), track.site(), care, fitFrom(track, visit));
    }

    private Offer.Cost cost() {
        Map<Wish, Long> cost = new EnumMap<>(Wish.class);
        int moved = 0;
        long shifted = 0;
        for (Step step : tree.steps()) {
            Candidate visit = solution.visits().get(step.index());
            if (visit != null) {
                SessionWindow window = tree.window(step, days).orElseThrow();
                Candidate before = solution.visits().get(step.before());
                Costs.parts(request, before, visit, tree.planned(step, window), isLast(step))
                        .forEach((wish, amount) -> cost.merge(wish, amount, Long::sum));
                Kept kept = keeping.visit(step);
                if (kept != null && !isAt(kept.visit(), visit)) {
                    moved++;
                    shifted += Math.abs(
                            kept.visit().date().toEpochDay() - visit.date().toEpochDay());
                }
            }
        }
        return new Offer.Cost(cost, moved, shifted);
    }

    private boolean isAt(PlannedVisit now, Candidate visit) {
        return isAt(now, track, visit);
    }

    /** Whether a visit is where it is booked now. */
    static boolean isAt(PlannedVisit now, Track track, Candidate visit) {
        Practitioner lead = visit.lead();
        return now.site().equals(track.site())
                && now.start().equals(Quanta.at(visit.start()))
                && Objects.equals(now.lead(), lead == null ? null : lead.id());
    }

    private Offer.Content write() {
        List<PlannedVisit> visits = new ArrayList<>();
        List<OpenVisit> open = new ArrayList<>();
        for (Step step : tree.steps()) {
            LocalDate day = days[step.index()];
            assumed[step.index()] = day == null ? window(step).preferFrom() : day;
        }
        for (Step step : tree.steps()) {
            Candidate visit = solution.visits().get(step.index());
            if (visit == null) {
                open.add(open(step));
            } else {
                visits.add(visit(step, visit, tree.window(step, days).orElseThrow()));
            }
        }
        tree.open().forEach(session -> open.add(open(session)));
        swaps.sort(SWAPS);
        visits.sort(Comparator.comparing(PlannedVisit::start).thenComparing(PlannedVisit::id));
        return new Offer.Content(visits, open, cost(), swaps);
    }

    // where a visit before it has no date, it is not known when the course is over
    private boolean isLast(Step step) {
        return tree.isLast(step) && step.history().stream().allMatch(earlier -> days[earlier] != null);
    }

    private PlannedVisit visit(Step step, Candidate visit, SessionWindow window) {
        LocalDateTime arrival = Quanta.at(visit.start()).atZone(track.zone()).toLocalDateTime();
        List<Resource> units = serving.of(visit);
        swaps.addAll(serving.swaps(visit));
        Practitioner lead = visit.lead();
        return new PlannedVisit(
                step.id(),
                Set.of(step.key()),
                commitment(step),
                track.site(),
                track.zone(),
                arrival,
                segments(step, visit, units),
                claims(visit, units),
                lead == null ? null : lead.id(),
                window,
                choice(step, visit, window),
                fitFrom(track, visit));
    }

    private static Instant fitFrom(Track track, Candidate visit) {
        Shape shape = visit.shape();
        int minutes = Math.max(shape.careMinutes(), shape.rest().minutes());
        Instant fit = Quanta.at(visit.start()).plusSeconds(60L * minutes);
        Instant nextDate = visit.date()
                .plusDays(shape.rest().dates())
                .atStartOfDay(track.zone())
                .toInstant();
        return nextDate.isAfter(fit) ? nextDate : fit;
    }

    private static List<SegmentTime> segments(Step step, Candidate visit, List<Resource> units) {
        List<SegmentTime> result = new ArrayList<>();
        Instant from = Quanta.at(visit.start()).minusSeconds(60L * step.shape().setupMinutes());
        for (Segment segment : step.segments()) {
            Instant until = from.plus(segment.lasts());
            List<String> serving = segment.needs().stream()
                    .map(need -> units.get(step.shape().indexOf(need)).id())
                    .toList();
            result.add(new SegmentTime(segment.id(), segment.as(), new TimeSpan(from, until), serving));
            from = until;
        }
        return result;
    }

    /** What a visit claims that is served by some units. */
    static List<Claim> claims(Candidate visit, List<Resource> units) {
        List<Claim> result = new ArrayList<>();
        List<Demand> demands = visit.shape().demands();
        for (int i = 0; i < demands.size(); i++) {
            Resource unit = units.get(i);
            for (Part part : demands.get(i).quanta(unit)) {
                Instant from = Quanta.at(visit.start() + part.from());
                Instant until = Quanta.at(visit.start() + part.until());
                result.add(new Claim(
                        unit.id(), unit.kind(), demands.get(i).need().capability(), new TimeSpan(from, until)));
            }
        }
        result.sort(CLAIMS);
        return result;
    }

    private Commitment commitment(Step step) {
        if (step.conditions().isEmpty()) {
            return Commitment.firm();
        }
        Condition first = step.conditions().get(0);
        List<Integer> prior = step.history().stream()
                .filter(earlier -> !tree.steps().get(earlier).conditions().contains(first))
                .toList();
        CourseEvaluation then = tree.evaluate(prior, List.of(), days);
        LocalDate by = dayBeforeFirst(first);
        IfUndecided ifUndecided = IfUndecided.RELEASE;
        for (Reason reason :
                then.window(first.about()).map(SessionWindow::reasons).orElse(List.of())) {
            if (reason instanceof Reason.Undecided undecided) {
                ifUndecided = undecided.ifUndecided();
                LocalDate limit = undecided.by();
                by = limit != null && limit.isBefore(by) ? limit : by;
            }
        }
        by = by.isBefore(request.today()) ? request.today() : by;
        return new Commitment.Provisional(step.conditions(), by, first.goesOn() ? ifUndecided : other(ifUndecided));
    }

    // what keeps the session that was not decided about releases what comes without it
    private static IfUndecided other(IfUndecided of) {
        return of == IfUndecided.KEEP ? IfUndecided.RELEASE : IfUndecided.KEEP;
    }

    private LocalDate dayBeforeFirst(Condition condition) {
        LocalDate first = LocalDate.MAX;
        for (Step step : tree.steps()) {
            LocalDate day = days[step.index()];
            boolean depends =
                    step.conditions().stream().anyMatch(each -> each.about().equals(condition.about()));
            first = depends && day != null && day.isBefore(first) ? day : first;
        }
        return first.minusDays(1);
    }

    private DayChoice choice(Step step, Candidate visit, SessionWindow window) {
        Days planned = tree.planned(step, window);
        DayReport report = new DayReport(track, step);
        // of the days before the calendar only the last is told
        LocalDate start = track.clock().date(0).minusDays(1);
        start = planned.first().isBefore(start) ? start : planned.first();
        for (LocalDate day = start; day.isBefore(visit.date()); day = day.plusDays(1)) {
            if (isTaken(day, step) || day.isBefore(tree.dayAfter(step, days))) {
                report.add(Obstacle.Kind.OTHER_VISITS, day);
            } else {
                report.look(day, window, Obstacle.Kind.NOT_BEST, Effort.unlimited());
            }
        }
        return new DayChoice(planned.range(), fit(visit.date(), planned, window), report.obstacles());
    }

    private boolean isTaken(LocalDate day, Step step) {
        for (int i = 0; i < days.length; i++) {
            if (i != step.index() && day.equals(days[i])) {
                return true;
            }
        }
        return false;
    }

    private static DayChoice.Fit fit(LocalDate day, Days planned, SessionWindow window) {
        LocalDate to = window.to();
        if (to != null && day.isAfter(to)) {
            return DayChoice.Fit.OVERDUE;
        }
        if (day.isBefore(planned.preferFirst())) {
            return DayChoice.Fit.BEFORE_PREFERRED;
        }
        if (planned.away(day) > 0) {
            return DayChoice.Fit.AFTER_PREFERRED;
        }
        boolean isFirst = day.equals(planned.preferFirst()) || day.equals(planned.first());
        return isFirst ? DayChoice.Fit.FIRST_PREFERRED : DayChoice.Fit.PREFERRED;
    }

    private OpenVisit open(Step step) {
        boolean followsOpen = step.before() >= 0 && days[step.before()] == null;
        return new OpenVisit(
                step.id(),
                Set.of(step.key()),
                step.conditions(),
                followsOpen ? OpenVisit.Why.FOLLOWS_OPEN : OpenVisit.Why.BEYOND_CALENDAR,
                window(step));
    }

    private SessionWindow window(Step step) {
        return tree.window(step, assumed).orElse(tree.sample(step));
    }

    private OpenVisit open(CourseTree.OpenSession session) {
        SessionWindow window = tree.evaluate(session.history(), session.conditions(), assumed)
                .window(session.sample().key())
                .orElse(session.sample());
        return new OpenVisit(
                VisitId.of(List.of(window.key()), session.conditions()),
                Set.of(window.key()),
                session.conditions(),
                session.why(),
                window);
    }
}
