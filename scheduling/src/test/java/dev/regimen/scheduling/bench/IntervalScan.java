package dev.regimen.scheduling.bench;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same question as the kernel's, answered as a clinic's program would without a grid: for each day the busy intervals
 * of each resource are looked through for each start.
 */
final class IntervalScan {
    /** How a course begins, and what it costs. */
    record Beginning(long cost, LocalDate day, int practitioner) {}

    private record Rule(int first, int best, int last) {}

    private static final Rule NEXT = new Rule(14, 21, 28);
    private static final Rule EVALUATION = new Rule(28, 35, 42);
    private static final Duration STEP = Duration.ofMinutes(5);

    private final PracticeCalendar calendar;
    private final List<String> practitioners;
    private final Map<String, Map<LocalDate, List<TimeSpan>>> open = new HashMap<>();
    private final Map<String, Map<LocalDate, List<TimeSpan>>> busy = new HashMap<>();
    private final List<String> rooms;
    private final List<String> devices;

    IntervalScan(BenchClinic clinic) {
        calendar = clinic.snapshot().calendar();
        practitioners =
                clinic.practice().practitioners().stream().map(Practitioner::id).toList();
        rooms = ids(clinic, ResourceKind.ROOM, "room");
        devices = ids(clinic, ResourceKind.DEVICE, "ultrasound");
        clinic.practice().resources().forEach(resource -> {
            Map<LocalDate, List<TimeSpan>> days = open.computeIfAbsent(resource.id(), id -> new HashMap<>());
            for (LocalDate day = calendar.first(); !day.isAfter(calendar.last()); day = day.plusDays(1)) {
                days.put(day, calendar.openOn(resource.id(), BenchClinic.SITE, day));
            }
        });
        clinic.snapshot().occupancies().stream()
                .flatMap(each -> each.claims().stream())
                .forEach(this::take);
    }

    private static List<String> ids(BenchClinic clinic, ResourceKind kind, String capability) {
        return clinic.practice().resourcesAt(BenchClinic.SITE, kind, capability).stream()
                .map(resource -> resource.id())
                .toList();
    }

    private void take(Claim claim) {
        LocalDate day = claim.from().atZone(BenchClinic.ZONE).toLocalDate();
        busy.computeIfAbsent(claim.resource(), id -> new HashMap<>())
                .computeIfAbsent(day, date -> new ArrayList<>())
                .add(claim.time());
    }

    List<Beginning> best(int most) {
        List<Beginning> all = new ArrayList<>();
        for (int i = 0; i < practitioners.size(); i++) {
            String who = practitioners.get(i);
            List<LocalDate> sessions = days(who, BenchClinic.session(), true);
            Map<LocalDate, Long> rest = before(sessions, costs(days(who, BenchClinic.evaluation(), false)), EVALUATION);
            rest = before(sessions, rest, NEXT);
            rest = before(sessions, rest, NEXT);
            for (Map.Entry<LocalDate, Long> each : rest.entrySet()) {
                long wait = ChronoUnit.DAYS.between(BenchClinic.FIRST, each.getKey());
                all.add(new Beginning(wait + each.getValue(), each.getKey(), i));
            }
        }
        all.sort(Comparator.comparingLong(Beginning::cost)
                .thenComparing(Beginning::day)
                .thenComparing(Beginning::practitioner));
        return all.subList(0, Math.min(most, all.size()));
    }

    private static Map<LocalDate, Long> costs(List<LocalDate> days) {
        Map<LocalDate, Long> costs = new HashMap<>();
        days.forEach(day -> costs.put(day, 0L));
        return costs;
    }

    private static Map<LocalDate, Long> before(List<LocalDate> days, Map<LocalDate, Long> after, Rule rule) {
        Map<LocalDate, Long> costs = new HashMap<>();
        for (LocalDate day : days) {
            for (int gap = rule.first; gap <= rule.last; gap++) {
                Long rest = after.get(day.plusDays(gap));
                if (rest != null) {
                    costs.merge(day, rest + gap + 2L * Math.abs(gap - rule.best), Math::min);
                }
            }
        }
        return costs;
    }

    private List<LocalDate> days(String who, Visit visit, boolean device) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = calendar.first(); !day.isAfter(calendar.last()); day = day.plusDays(1)) {
            if (hasStart(who, visit, device, day)) {
                days.add(day);
            }
        }
        return days;
    }

    private boolean hasStart(String who, Visit visit, boolean device, LocalDate day) {
        for (TimeSpan there : open.get(who).get(day)) {
            for (Instant start = there.from(); start.isBefore(there.until()); start = start.plus(STEP)) {
                TimeSpan care = new TimeSpan(start, start.plus(visit.withPatient()));
                TimeSpan all = new TimeSpan(start, start.plus(visit.total()));
                if (isFree(who, day, care)
                        && rooms.stream().anyMatch(room -> isFree(room, day, all))
                        && (!device || devices.stream().anyMatch(each -> isFree(each, day, care)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFree(String id, LocalDate day, TimeSpan time) {
        return open.get(id).get(day).stream().anyMatch(span -> span.contains(time))
                && busy.getOrDefault(id, Map.of()).getOrDefault(day, List.of()).stream()
                        .noneMatch(time::overlaps);
    }
}
