package dev.regimen.scheduling.planning;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.course.SessionWindow.Status;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans a small course by trying everything: every date, every arrival, every unit, with {@code java.time} and the
 * course's rules alone. It knows neither the grid nor the search.
 */
final class BruteForce {
    static final long OPEN = 1L << 40;

    /** What the rest of a course can tell of a visit on a day. */
    private record Option(LocalDate date, String lead, int hour, boolean welcome) {}

    private record Dated(SessionKey key, Option option) {}

    /** How a course begins, for a patient. */
    record Start(String site, LocalDate date, String lead) {}

    private record Task(CourseState state, List<Dated> visits, boolean follows) {}

    private record Key(String stage, LocalDate date) {}

    private final CourseRequest request;
    private final Snapshot snapshot;
    private final Practice practice;
    private final Map<Start, Long> best = new HashMap<>();
    private final Map<Key, List<Option>> options = new HashMap<>();
    private final Map<Object, BitSet> minutes = new HashMap<>();
    private final Map<String, List<Claim>> taken = new HashMap<>();
    private Site site;
    private String leader;

    BruteForce(CourseRequest request, Snapshot snapshot) {
        this.request = request;
        this.snapshot = snapshot;
        this.practice = snapshot.calendar().practice();
        snapshot.occupancies().stream()
                .flatMap(o -> o.claims().stream())
                .forEach(claim -> taken.computeIfAbsent(claim.resource(), id -> new ArrayList<>())
                        .add(claim));
    }

    /** The least that a course costs, for each way to begin it. */
    Map<Start, Long> best() {
        for (Site each : practice.sites()) {
            if (request.sites().isEmpty() || request.sites().contains(each.id())) {
                site = each;
                if (request.practitioners().same()) {
                    practice.practitioners().forEach(who -> run(who.id()));
                } else {
                    run("");
                }
            }
        }
        return best;
    }

    /** Whether the rules alone, with nothing else known of the patient, allow no dates for all sessions. */
    boolean isForbiddenByItself() {
        CourseState fresh = CourseState.builder(
                        request.course().protocol(), request.course().course())
                .side(request.course().side())
                .notBefore(request.firstDay())
                .build();
        return !canBeHeld(fresh);
    }

    private boolean canBeHeld(CourseState state) {
        CourseEvaluation now = CourseEvaluator.evaluate(state, request.today());
        SessionWindow undecided = undecided(now);
        if (undecided != null) {
            return canBeHeld(decide(state, Decision.goOnWith(undecided.key(), request.today())))
                    && canBeHeld(decide(state, Decision.stopBefore(undecided.key(), request.today())));
        }
        if (ready(now).isEmpty()) {
            return true;
        }
        SessionWindow next = ready(now).get(0);
        LocalDate last = state.ledger().events().isEmpty() ? next.from() : last(next, false);
        for (LocalDate date = next.from(); last == null || !date.isAfter(last); date = date.plusDays(1)) {
            if (next.isOpenOn(date) && canBeHeld(state.withBooked(next.key(), date))) {
                return true;
            }
        }
        return false;
    }

    private void run(String only) {
        leader = only;
        options.clear();
        extend(List.of(new Task(request.course(), List.of(), false)), null, new ArrayList<>(), 0);
    }

    private void extend(List<Task> tasks, Start start, List<LocalDate> taken, long cost) {
        if (tasks.isEmpty()) {
            if (start != null) {
                best.merge(start, cost, Math::min);
            }
            return;
        }
        Task task = tasks.get(0);
        List<Task> others = tasks.subList(1, tasks.size());
        CourseEvaluation now = CourseEvaluator.evaluate(task.state, request.today());
        List<SessionWindow> ready = ready(now);
        SessionWindow undecided = undecided(now);
        if (undecided != null) {
            CourseState going = decide(task.state, Decision.goOnWith(undecided.key(), request.today()));
            CourseState stopped = decide(task.state, Decision.stopBefore(undecided.key(), request.today()));
            ready = common(common(ready, going), stopped);
            if (ready.isEmpty()) {
                List<Task> more = new ArrayList<>();
                more.add(new Task(going, task.visits, task.follows));
                more.add(new Task(stopped, task.visits, task.follows));
                more.addAll(others);
                extend(more, start, taken, cost);
                return;
            }
        }
        if (ready.isEmpty()) {
            extend(others, start, taken, cost);
            return;
        }
        SessionWindow next = ready.stream()
                .reduce((a, b) -> b.from().isBefore(a.from()) ? b : a)
                .get();
        place(task, next, others, start, taken, cost);
    }

    private void place(
            Task task, SessionWindow next, List<Task> others, Start start, List<LocalDate> taken, long cost) {
        LocalDate last = last(next, taken.isEmpty() && start == null);
        if (start != null
                && (task.follows || isOpenAfter(next, snapshot.calendar().last(), last))) {
            CourseState then = task.state.withBooked(next.key(), max(next.preferFrom(), request.firstDay()));
            List<Task> more = new ArrayList<>(List.of(new Task(then, task.visits, true)));
            more.addAll(others);
            extend(more, start, taken, cost + OPEN);
            if (task.follows) {
                return;
            }
        }
        LocalDate end = last == null || last.isAfter(snapshot.calendar().last())
                ? snapshot.calendar().last()
                : last;
        LocalDate first = max(next.from(), request.firstDay());
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            if (next.isOpenOn(date) && !taken.contains(date)) {
                for (Option option : options(next.key().stage(), date)) {
                    long more = cost + cost(task, next, option);
                    Start from = start == null ? new Start(site.id(), date, option.lead) : start;
                    Long known = best.get(from);
                    if (known == null || more < known) {
                        List<Dated> visits = new ArrayList<>(task.visits);
                        visits.add(new Dated(next.key(), option));
                        List<Task> tasks = new ArrayList<>();
                        tasks.add(new Task(task.state.withBooked(next.key(), date), visits, false));
                        tasks.addAll(others);
                        taken.add(date);
                        extend(tasks, from, taken, more);
                        taken.remove(taken.size() - 1);
                    }
                }
            }
        }
    }

    // from the day on which all that was booked is too long ago to close anything, every day is like the next
    private boolean isOpenAfter(SessionWindow window, LocalDate calendarEnd, LocalDate last) {
        LocalDate first = max(max(window.from(), request.firstDay()), calendarEnd.plusDays(1));
        LocalDate end = last == null ? first.plusYears(3) : last;
        for (LocalDate date = first; !date.isAfter(end); date = date.plusDays(1)) {
            if (window.isOpenOn(date)) {
                return true;
            }
        }
        return false;
    }

    private LocalDate last(SessionWindow window, boolean isFirst) {
        LocalDate to = window.to();
        LocalDate last = to;
        if (to != null && to.isBefore(request.firstDay())) {
            last = window.neverAfter();
        } else if (to != null) {
            last = to.plusDays(request.laterBy().getOrDefault(window.key().stage(), 0));
            last = window.neverAfter() != null && window.neverAfter().isBefore(last) ? window.neverAfter() : last;
        }
        LocalDate limit = isFirst ? request.startBy() : null;
        return limit != null && (last == null || last.isAfter(limit)) ? limit : last;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<SessionWindow> ready(CourseEvaluation now) {
        Set<Status> waits = Set.of(
                Status.CONTRAINDICATED,
                Status.NEEDS_REVIEW,
                Status.BEHIND_GATE,
                Status.AWAITING_DECISION,
                Status.EXPIRED);
        return now.next().stream().filter(w -> !waits.contains(w.status())).toList();
    }

    private List<SessionWindow> common(List<SessionWindow> ready, CourseState state) {
        Set<SessionKey> keys = new LinkedHashSet<>();
        ready(CourseEvaluator.evaluate(state, request.today())).forEach(w -> keys.add(w.key()));
        return ready.stream().filter(w -> keys.contains(w.key())).toList();
    }

    private static CourseState decide(CourseState s, Decision decision) {
        List<Decision> all = new ArrayList<>(s.decisions());
        all.add(decision);
        return new CourseState(
                s.protocol(),
                s.course(),
                s.site(),
                s.side(),
                s.notBefore(),
                s.ledger(),
                s.circumstances(),
                all,
                s.outcomes(),
                s.authorisations());
    }

    private long cost(Task task, SessionWindow window, Option option) {
        Preferences wishes = request.preferences();
        Option before = null;
        for (Reason reason : window.reasons()) {
            if (reason instanceof Reason.Spacing s && s.place() == Reason.Place.MEASURED) {
                for (Dated visit : task.visits) {
                    before = visit.key.toString().equals(s.event()) ? visit.option : before;
                }
            }
        }
        LocalDate from = before == null ? request.firstDay() : before.date;
        long cost = wishes.weight(Wish.EARLY) * Math.abs(option.date.toEpochDay() - from.toEpochDay());
        long early = Math.max(0, window.preferFrom().toEpochDay() - option.date.toEpochDay());
        long late = window.preferTo() == null
                ? 0
                : Math.max(0, option.date.toEpochDay() - window.preferTo().toEpochDay());
        cost += wishes.weight(Wish.SPACING) * (early + late);
        cost += before == null ? wishes.weight(Wish.WAIT) * (option.date.toEpochDay() - from.toEpochDay()) : 0;
        LocalDate due = request.dueBy();
        if (due != null && option.date.isAfter(due) && !goesOn(task.state.withBooked(window.key(), option.date))) {
            cost += wishes.weight(Wish.LATE) * (option.date.toEpochDay() - due.toEpochDay());
        }
        cost += option.welcome ? 0 : wishes.weight(Wish.TIMES);
        boolean unwelcome = !option.lead.isEmpty()
                && !wishes.practitioners().isEmpty()
                && !wishes.practitioners().contains(option.lead);
        cost += unwelcome ? wishes.weight(Wish.PRACTITIONER) : 0;
        if (before != null) {
            boolean changed = !option.lead.isEmpty() && !before.lead.isEmpty() && !option.lead.equals(before.lead);
            cost += changed ? wishes.weight(Wish.SAME_PRACTITIONER) : 0;
            cost += option.date.getDayOfWeek() == before.date.getDayOfWeek() ? 0 : wishes.weight(Wish.SAME_WEEKDAY);
            cost += option.hour == before.hour ? 0 : wishes.weight(Wish.SAME_HOUR);
        }
        return cost;
    }

    // whether any branch has another session that could be planned
    private boolean goesOn(CourseState state) {
        CourseEvaluation now = CourseEvaluator.evaluate(state, request.today());
        SessionWindow undecided = undecided(now);
        if (undecided == null) {
            return !ready(now).isEmpty();
        }
        CourseState going = decide(state, Decision.goOnWith(undecided.key(), request.today()));
        CourseState stopped = decide(state, Decision.stopBefore(undecided.key(), request.today()));
        return !common(common(ready(now), going), stopped).isEmpty() || goesOn(going) || goesOn(stopped);
    }

    private static SessionWindow undecided(CourseEvaluation now) {
        return now.next().stream()
                .filter(w -> w.status() == Status.AWAITING_DECISION && w.key().ordinal() > 1)
                .findFirst()
                .orElse(null);
    }

    private List<Option> options(String stage, LocalDate date) {
        return options.computeIfAbsent(new Key(stage, date), key -> find(stage, date));
    }

    private List<Option> find(String stage, LocalDate date) {
        Visit visit = request.course().protocol().stage(stage).visit();
        Set<Option> found = new LinkedHashSet<>();
        ZoneId zone = site.zone();
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                continue;
            }
            Instant arrival =
                    local.toInstant(zone.getRules().getValidOffsets(local).get(0));
            TimeSpan care = new TimeSpan(arrival, arrival.plus(visit.withPatient()));
            if (isOpen("patient", request.available()::openOn, care) && isPatientFree(care)) {
                for (String lead : leaders(visit)) {
                    if (isServed(visit, arrival, lead)) {
                        boolean welcome =
                                isOpen("welcome", request.preferences().times()::openOn, care);
                        found.add(new Option(date, lead, local.getHour(), welcome));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private boolean isPatientFree(TimeSpan care) {
        return snapshot.occupancies().stream()
                .noneMatch(o -> o.presence() != null
                        && o.presence().patient().equals(request.patient())
                        && o.presence().time().overlaps(care));
    }

    private List<String> leaders(Visit visit) {
        boolean needsOne = visit.segments().stream()
                .flatMap(s -> s.needs().stream())
                .anyMatch(n -> n.kind() == ResourceKind.PRACTITIONER);
        if (!needsOne) {
            return List.of("");
        }
        return practice.practitioners().stream()
                .map(p -> p.id())
                .filter(id -> leader.isEmpty() || leader.equals(id))
                .filter(id -> request.practitioners().allows(id))
                .toList();
    }

    private boolean isServed(Visit visit, Instant arrival, String lead) {
        Instant from = arrival.minus(visit.beforeArrival());
        if (!isOpen("site", this::siteHours, new TimeSpan(from, from.plus(visit.total())))) {
            return false;
        }
        Map<Need, List<TimeSpan>> times = new LinkedHashMap<>();
        Set<Need> cleaned = new LinkedHashSet<>();
        for (Segment segment : visit.segments()) {
            for (Need need : segment.needs()) {
                times.computeIfAbsent(need, n -> new ArrayList<>()).add(new TimeSpan(from, from.plus(segment.lasts())));
                if (segment.as() == Segment.As.TURNOVER) {
                    cleaned.add(need);
                }
            }
            from = from.plus(segment.lasts());
        }
        return assign(new ArrayList<>(times.entrySet()), cleaned, lead, true, new ArrayList<>());
    }

    private boolean assign(
            List<Map.Entry<Need, List<TimeSpan>>> needs,
            Set<Need> cleaned,
            String lead,
            boolean leads,
            List<Claim> claimed) {
        if (needs.isEmpty()) {
            return true;
        }
        Need need = needs.get(0).getKey();
        boolean isLead = leads && need.kind() == ResourceKind.PRACTITIONER;
        for (Resource unit : practice.resourcesAt(site.id(), need.kind(), need.capability())) {
            if (isLead && !unit.id().equals(lead)) {
                continue;
            }
            List<Claim> claims = claims(needs.get(0).getValue(), need, cleaned, unit);
            boolean free = claims.stream().allMatch(claim -> isFree(unit, claim, claimed));
            if (free) {
                claimed.addAll(claims);
                if (assign(needs.subList(1, needs.size()), cleaned, lead, leads && !isLead, claimed)) {
                    return true;
                }
                claimed.removeAll(claims);
            }
        }
        return false;
    }

    private static List<Claim> claims(List<TimeSpan> spans, Need need, Set<Need> cleaned, Resource unit) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Instant until = spans.get(i).until();
            if (i == spans.size() - 1 && unit instanceof Room room && !cleaned.contains(need)) {
                until = until.plus(Duration.ofMinutes(room.turnoverMinutes()));
            }
            // in whole steps, and joined where they meet
            Instant from = Instant.ofEpochSecond(spans.get(i).from().getEpochSecond() / 300 * 300);
            Instant end = Instant.ofEpochSecond((until.getEpochSecond() + 299) / 300 * 300);
            int last = claims.size() - 1;
            if (last >= 0 && !claims.get(last).until().isBefore(from)) {
                from = claims.remove(last).from();
            }
            claims.add(new Claim(unit.id(), unit.kind(), new TimeSpan(from, end)));
        }
        return claims;
    }

    private boolean isFree(Resource unit, Claim claim, List<Claim> claimed) {
        return isOpen(
                        unit.id(),
                        date -> TimeRange.intersect(
                                siteHours(date), unit.hoursAt(site.id()).openFor(kind(), date, request.today())),
                        claim.time())
                && claimed.stream().noneMatch(claim::conflictsWith)
                && taken.getOrDefault(unit.id(), List.of()).stream().noneMatch(claim::conflictsWith);
    }

    private String kind() {
        return request.course().protocol().id().procedure();
    }

    private List<TimeRange> siteHours(LocalDate date) {
        return site.hours().openFor(kind(), date, request.today());
    }

    // every minute of the span is in some range of some date
    private boolean isOpen(Object whose, Function<LocalDate, List<TimeRange>> hours, TimeSpan span) {
        BitSet open = minutes.computeIfAbsent(List.of(site.id(), whose), key -> {
            BitSet all = new BitSet();
            LocalDate last = snapshot.calendar().last().plusDays(1);
            for (LocalDate date = snapshot.calendar().first(); !date.isAfter(last); date = date.plusDays(1)) {
                for (TimeRange range : hours.apply(date)) {
                    int from = minute(resolve(date.atTime(range.from())));
                    int until = minute(resolve(date.atStartOfDay().plusMinutes(range.untilMinute())));
                    all.set(from, Math.max(from, until));
                }
            }
            return all;
        });
        return minute(span.from()) >= 0 && open.nextClearBit(minute(span.from())) >= minute(span.until());
    }

    // since a day before the calendar
    private int minute(Instant instant) {
        long start = snapshot.calendar().first().minusDays(1).toEpochDay() * 24 * 60;
        return (int) (instant.getEpochSecond() / 60 - start);
    }

    private Instant resolve(LocalDateTime local) {
        var rules = site.zone().getRules();
        var offsets = rules.getValidOffsets(local);
        return offsets.isEmpty() ? rules.getTransition(local).getInstant() : local.toInstant(offsets.get(0));
    }
}
