package dev.regimen.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.Shape.Demand;
import dev.regimen.scheduling.internal.grid.Shape.Part;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.Readiness;
import dev.regimen.scheduling.planning.PlanningResult.Blocked;
import dev.regimen.scheduling.planning.PlanningResult.Explanation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** The days that an explanation names, against a count that looks at every arrival of every day by {@code java.time}. */
class ObstacleCountsProperties {
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void eachDayIsCountedForWhatSpeaksAgainstIt(@ForAll long seed) {
        Case of = switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> Cases.of(seed);
            case 1 -> Cases.prepared(seed);
            case 2 -> Cases.onTheClock(seed);
            default -> Cases.bookable(seed);
        };
        Practice practice = of.snapshot().calendar().practice();
        Assume.that(practice.sites().size() == 1);
        PlanningResult result = CoursePlanner.of(practice).offers(of.request(), of.snapshot(), 1);
        Assume.that(result instanceof Explanation);

        // nobody travels at one site; recovering is left out of the count
        Assume.that(of.snapshot().occupancies().stream()
                .map(Occupancy::presence)
                .allMatch(there ->
                        there == null || there.fitFrom().equals(there.time().until())));
        CourseState course = of.request().course();
        Assume.that(course.protocol().stages().stream()
                .map(stage -> SedationRecovery.from(
                        course.protocol(), stage, course.site(), course.side(), course.circumstances()))
                .allMatch(SedationRecovery.NONE::equals));

        for (Blocked blocked : ((Explanation) result).blocked()) {
            if (blocked.considered() == null) {
                continue;
            }
            Map<String, Set<LocalDate>> found = new TreeMap<>();
            for (Obstacle obstacle : blocked.obstacles()) {
                Statistics.collect(obstacle.kind());
                found.computeIfAbsent(
                                name(obstacle.kind(), obstacle.resource(), obstacle.need()), key -> new TreeSet<>())
                        .addAll(obstacle.days());
                assertThat(obstacle.days()).isSorted().doesNotHaveDuplicates();
            }
            assertThat(found).isEqualTo(new Count(of, practice.sites().get(0), blocked).all());
        }
    }

    private static String name(Obstacle.Kind kind, Object resource, Object need) {
        return kind + " " + resource + " " + need;
    }

    private record Count(Case of, Site site, Blocked blocked) {
        Map<String, Set<LocalDate>> all() {
            Map<String, Set<LocalDate>> all = new TreeMap<>();
            LocalDate last = blocked.considered().last();
            for (LocalDate date = blocked.considered().first(); !date.isAfter(last); date = date.plusDays(1)) {
                for (String cause : causes(date)) {
                    all.computeIfAbsent(cause, key -> new TreeSet<>()).add(date);
                }
            }
            return all;
        }

        private Set<String> causes(LocalDate date) {
            if (blocked.window() != null && !blocked.window().whyClosedOn(date).isEmpty()) {
                return Set.of(name(Obstacle.Kind.RULE, null, null));
            }
            if (date.isBefore(of.snapshot().calendar().first())
                    || date.isAfter(of.snapshot().calendar().last())) {
                return Set.of(name(Obstacle.Kind.BEYOND_CALENDAR, null, null));
            }
            LocalDate last =
                    Readiness.lastDay(of.request(), of.snapshot().calendar().last());
            if (date.isAfter(last)) {
                return Set.of(name(Obstacle.Kind.TOO_LATE_TO_BOOK, null, null));
            }
            Instant end = date.plusDays(1).atStartOfDay(site.zone()).toInstant();
            if (!isReady(end.minusSeconds(300))) {
                return Set.of(tooSoon(end.minusSeconds(300)));
            }
            CourseState course = of.request().course();
            Visit visit = course.protocol().stage(session().stage()).visit();
            Shape shape = Shape.of(visit.variants().stream()
                    .filter(variant -> course.circumstances().of(variant.id()) == Answer.YES)
                    .findFirst()
                    .map(Visit.Variant::segments)
                    .orElse(visit.segments()));
            Set<String> causes = new TreeSet<>();
            for (Practitioner lead : leaders(shape)) {
                String cause = cause(date, shape, lead);
                if (cause == null) {
                    return Set.of(name(Obstacle.Kind.OTHER_VISITS, null, null));
                }
                causes.add(cause);
            }
            return causes;
        }

        private SessionKey session() {
            return blocked.sessions().iterator().next();
        }

        private boolean isReady(Instant arrival) {
            return Readiness.isReady(of.request(), session(), arrival.atZone(site.zone()));
        }

        private String tooSoon(Instant arrival) {
            boolean isTold = Readiness.isToldInTime(of.request(), session(), arrival.atZone(site.zone()));
            return name(isTold ? Obstacle.Kind.TOO_SOON_TO_BOOK : Obstacle.Kind.TOO_SOON, null, null);
        }

        private List<Practitioner> leaders(Shape shape) {
            List<Practitioner> leaders = new ArrayList<>();
            for (Demand demand : shape.demands()) {
                for (Resource unit : demand.leads() ? pool(demand) : List.<Resource>of()) {
                    boolean isIt = blocked.practitioner() == null
                            ? of.request().practitioners().allows(unit.id())
                            : blocked.practitioner().equals(unit.id());
                    if (isIt) {
                        leaders.add((Practitioner) unit);
                    }
                }
            }
            if (leaders.isEmpty()) {
                leaders.add(null);
            }
            return leaders;
        }

        private List<Resource> pool(Demand demand) {
            return of.snapshot()
                    .calendar()
                    .practice()
                    .resourcesAt(site.id(), demand.need().kind(), demand.need().capability());
        }

        /** What speaks against a day; null if nothing does. */
        private String cause(LocalDate date, Shape shape, Practitioner lead) {
            List<Instant> arrivals = arrivals(date, shape);
            if (arrivals.isEmpty()) {
                return name(Obstacle.Kind.SITE_CLOSED, null, null);
            }
            Part care = new Part(0, shape.careUntil());
            arrivals = among(arrivals, at -> isIn(of.request().available()::openOn, span(at, care)));
            if (arrivals.isEmpty()) {
                return name(Obstacle.Kind.PATIENT_AWAY, null, null);
            }
            arrivals = among(arrivals, at -> isPatientFree(span(at, care)));
            if (arrivals.isEmpty()) {
                return name(Obstacle.Kind.PATIENT_BOOKED, null, null);
            }
            arrivals = among(arrivals, at -> serve(shape.demands(), lead, at, new TreeMap<>()));
            if (!arrivals.isEmpty()) {
                return arrivals.stream().anyMatch(this::isReady) ? null : tooSoon(arrivals.get(arrivals.size() - 1));
            }
            return resources(date, shape, lead);
        }

        private String resources(LocalDate date, Shape shape, Practitioner lead) {
            List<Instant> all = arrivals(date, shape);
            for (Demand demand : shape.demands()) {
                List<Resource> units = demand.leads() ? (lead == null ? List.of() : List.of(lead)) : pool(demand);
                if (demand.leads() && lead == null) {
                    return name(Obstacle.Kind.NOBODY, null, demand.need());
                }
                boolean isMet = units.stream()
                        .anyMatch(unit ->
                                all.stream().anyMatch(at -> isThere(demand, unit, at) && isFree(demand, unit, at)));
                if (!isMet && !demand.leads()) {
                    return name(Obstacle.Kind.NONE_FREE, null, demand.need());
                }
                if (!isMet) {
                    boolean works = all.stream().anyMatch(at -> isThere(demand, lead, at));
                    boolean isAway = lead.leave().stream()
                            .anyMatch(leave -> !leave.on(date).isEmpty());
                    boolean isKept = all.stream().anyMatch(at -> isThereForSome(demand, lead, at));
                    Obstacle.Kind off = isKept ? Obstacle.Kind.RESERVED : Obstacle.Kind.PRACTITIONER_OFF;
                    Obstacle.Kind why =
                            works ? Obstacle.Kind.PRACTITIONER_BOOKED : isAway ? Obstacle.Kind.PRACTITIONER_AWAY : off;
                    return name(why, lead.id(), null);
                }
            }
            return name(Obstacle.Kind.NOT_TOGETHER, null, null);
        }

        private boolean serve(List<Demand> demands, Practitioner lead, Instant at, Map<String, List<Demand>> chosen) {
            if (demands.isEmpty()) {
                return true;
            }
            Demand demand = demands.get(0);
            for (Resource unit : pool(demand)) {
                boolean mayBe = !demand.leads() || (lead != null && lead.id().equals(unit.id()));
                List<Demand> others = chosen.getOrDefault(unit.id(), List.of());
                boolean isApart = others.stream()
                        .noneMatch(other -> other.quanta(unit).stream()
                                .anyMatch(one -> demand.quanta(unit).stream().anyMatch(one::overlaps)));
                if (mayBe && isApart && isThere(demand, unit, at) && isFree(demand, unit, at)) {
                    List<Demand> more = new ArrayList<>(others);
                    more.add(demand);
                    Map<String, List<Demand>> now = new TreeMap<>(chosen);
                    now.put(unit.id(), more);
                    if (serve(demands.subList(1, demands.size()), lead, at, now)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean isThere(Demand demand, Resource unit, Instant at) {
            return isThere(
                    demand,
                    unit,
                    at,
                    date -> unit.hoursAt(site.id())
                            .openFor(of.request().kinds(), date, of.request().today()));
        }

        private boolean isThereForSome(Demand demand, Resource unit, Instant at) {
            return isThere(demand, unit, at, unit.hoursAt(site.id())::openOn);
        }

        private boolean isThere(Demand demand, Resource unit, Instant at, Function<LocalDate, List<TimeRange>> hours) {
            Function<LocalDate, List<TimeRange>> both = date -> TimeRange.intersect(siteHours(date), hours.apply(date));
            return demand.quanta(unit).stream().allMatch(part -> isIn(both, span(at, part)));
        }

        private boolean isFree(Demand demand, Resource unit, Instant at) {
            return of.snapshot().occupancies().stream()
                    .flatMap(each -> each.claims().stream())
                    .filter(claim -> claim.resource().equals(unit.id()))
                    .noneMatch(claim -> demand.quanta(unit).stream()
                            .anyMatch(part -> span(at, part).overlaps(claim.time())));
        }

        private boolean isPatientFree(TimeSpan care) {
            return of.snapshot().occupancies().stream()
                    .map(Occupancy::presence)
                    .noneMatch(there -> there != null
                            && there.patient().equals(of.request().patient())
                            && there.time().overlaps(care));
        }

        // an arrival is never a time that the clock shows for the second time
        private boolean isShownFirst(Instant at) {
            return instant(at.atZone(site.zone()).toLocalDateTime()).equals(at);
        }

        private static List<Instant> among(List<Instant> arrivals, Predicate<Instant> which) {
            return arrivals.stream().filter(which).toList();
        }

        private static TimeSpan span(Instant at, Part part) {
            return new TimeSpan(
                    at.plus(Duration.ofMinutes(5L * part.from())), at.plus(Duration.ofMinutes(5L * part.until())));
        }

        /** All steps of five minutes of a date at which a patient may arrive. */
        private List<Instant> times(LocalDate date) {
            List<Instant> times = new ArrayList<>();
            Instant end = date.plusDays(1).atStartOfDay(site.zone()).toInstant();
            for (Instant at = date.atStartOfDay(site.zone()).toInstant(); at.isBefore(end); at = at.plusSeconds(300)) {
                if (isShownFirst(at) && at.atZone(site.zone()).getMinute() % site.arrivalMinutes() == 0) {
                    times.add(at);
                }
            }
            return times;
        }

        private List<Instant> arrivals(LocalDate date, Shape shape) {
            Part all = new Part(shape.from(), shape.until());
            return among(times(date), at -> isIn(this::siteHours, span(at, all)));
        }

        private List<TimeRange> siteHours(LocalDate date) {
            return site.hours().openFor(of.request().kinds(), date, of.request().today());
        }

        /** Whether every step of a span lies in the hours. */
        private boolean isIn(Function<LocalDate, List<TimeRange>> hours, TimeSpan span) {
            for (Instant at = span.from(); at.isBefore(span.until()); at = at.plusSeconds(300)) {
                LocalDate date = at.atZone(site.zone()).toLocalDate();
                Instant step = at;
                boolean isOpen = hours.apply(date).stream()
                        .anyMatch(range -> !step.isBefore(instant(date.atTime(range.from())))
                                && step.isBefore(instant(date.atStartOfDay().plusMinutes(range.untilMinute()))));
                if (!isOpen) {
                    return false;
                }
            }
            return true;
        }

        /** The first instant with that clock time; the moment of the change if there is none. */
        private Instant instant(LocalDateTime local) {
            var rules = site.zone().getRules();
            var offsets = rules.getValidOffsets(local);
            return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
        }
    }
}
