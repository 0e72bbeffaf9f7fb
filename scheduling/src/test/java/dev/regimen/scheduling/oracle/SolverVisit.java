package dev.regimen.scheduling.oracle;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Room;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.Gap;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.oracle.ClosedTimes.Minutes;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A visit of a {@link SolverCourse}: its day, its minute, and what both cost. */
final class SolverVisit {
    private static final int STEP = 5;

    /** How many days after the calendar a visit without a date may be. */
    private static final int AFTER = 120;

    /**
     * A need and when it is used, in minutes from the arrival.
     *
     * @param isCleaned whether the visit says itself how long it is cleaned
     */
    record Use(Need need, List<Minutes> spans, boolean isCleaned) {
        /** What a unit is taken for: whole steps, joined where they meet, the last with the room's turnover. */
        List<Minutes> claims(Resource unit) {
            List<Minutes> claims = new ArrayList<>();
            for (int i = 0; i < spans.size(); i++) {
                boolean isTurned = i == spans.size() - 1 && !isCleaned;
                long until =
                        spans.get(i).until() + (isTurned && unit instanceof Room room ? room.turnoverMinutes() : 0);
                long from = Math.floorDiv(spans.get(i).from(), STEP) * STEP;
                long end = -Math.floorDiv(-until, STEP) * STEP;
                int last = claims.size() - 1;
                boolean isJoined = last >= 0 && claims.get(last).until() >= from;
                claims.add(new Minutes(isJoined ? claims.remove(last).from() : from, end));
            }
            return claims;
        }
    }

    private record Block(int day, int hour, long from, long until) {}

    final Stage stage;
    final IntVar day;
    final BoolVar open;
    final IntVar lead;
    final Map<String, BoolVar> leads = new TreeMap<>();
    SolverVisit before;

    private final CpModel model;
    private final LinearExprBuilder cost;
    private final CourseRequest request;
    private final Snapshot snapshot;
    private final IntVar step;
    private final IntVar hour;
    private final IntVar weekday;
    private final List<Segment> segments;

    SolverVisit(
            CpModel model,
            LinearExprBuilder cost,
            CourseRequest request,
            Snapshot snapshot,
            ClosedTimes times,
            Stage stage,
            ZoneId zone) {
        this.model = model;
        this.cost = cost;
        this.request = request;
        this.snapshot = snapshot;
        this.stage = stage;
        this.segments = segments(stage.visit());
        int days = number(snapshot.calendar().last()) + 1;
        this.day = model.newIntVar(Math.max(0, number(request.firstDay())), days + AFTER, "day");
        this.step = model.newIntVar(0, times.end() / STEP, "step");
        this.hour = model.newIntVar(0, 23, "hour");
        this.weekday = model.newIntVar(0, 6, "weekday");
        this.lead = model.newIntVar(
                -1, snapshot.calendar().practice().practitioners().size(), "lead");
        this.open = model.newBoolVar("open");
        model.addGreaterOrEqual(day, days).onlyEnforceIf(open);
        model.addLessOrEqual(day, days - 1L).onlyEnforceIf(open.not());
        List<Literal> places = new ArrayList<>(List.of(open));
        for (Block block : blocks(times, zone)) {
            BoolVar here = model.newBoolVar("");
            places.add(here);
            model.addLinearExpressionInDomain(LinearExpr.term(step, STEP), new Domain(block.from, block.until - 1))
                    .onlyEnforceIf(here);
            model.addEquality(day, block.day).onlyEnforceIf(here);
            model.addEquality(hour, block.hour).onlyEnforceIf(here);
            int number = snapshot.calendar()
                    .first()
                    .plusDays(block.day)
                    .getDayOfWeek()
                    .ordinal();
            model.addEquality(weekday, number).onlyEnforceIf(here);
        }
        model.addExactlyOne(places);
        cost.addTerm(open, SolverCourse.OPEN);
    }

    // the hours of each day's clock; those that come twice count the first time only
    private List<Block> blocks(ClosedTimes times, ZoneId zone) {
        List<Block> blocks = new ArrayList<>();
        LocalDate date = snapshot.calendar().first();
        while (!date.isAfter(snapshot.calendar().last())) {
            for (int clock = 0; clock < 24; clock++) {
                LocalDateTime from = date.atTime(clock, 0);
                long first = times.minute(from);
                long until = first + 60;
                for (LocalDateTime each = from.plusMinutes(STEP);
                        each.isBefore(from.plusHours(1));
                        each = each.plusMinutes(STEP)) {
                    // a change within the hour ends it, or lets it begin later
                    ZoneOffsetTransition change = zone.getRules().getTransition(each);
                    if (change != null && change.getDateTimeBefore().equals(each) && change.isGap()) {
                        until = Math.min(until, times.minute(change.getInstant()));
                    }
                }
                until = Math.min(until, times.minute(from.plusHours(1)));
                if (first < until) {
                    blocks.add(new Block(number(date), clock, first, until));
                }
            }
            date = date.plusDays(1);
        }
        return blocks;
    }

    private int number(LocalDate date) {
        return (int) (date.toEpochDay() - snapshot.calendar().first().toEpochDay());
    }

    /** Whether it is an event that a cap counts. */
    boolean counts(Set<String> kinds) {
        boolean isSession = stage.kind() != Stage.Kind.EVALUATION && kinds.contains("injection");
        return isSession
                || segments.stream().anyMatch(each -> each.procedure() != null && kinds.contains(each.procedure()));
    }

    private List<Segment> segments(Visit visit) {
        for (Visit.Variant variant : visit.variants()) {
            if (request.course().circumstances().of(variant.id()) == Answer.YES) {
                return variant.segments();
            }
        }
        return visit.segments();
    }

    private long before() {
        return segments.stream()
                .filter(each -> each.as() == Segment.As.SETUP)
                .mapToLong(each -> each.lasts().toMinutes())
                .sum();
    }

    /** Everything, from the arrival. */
    Minutes whole() {
        long all = segments.stream().mapToLong(each -> each.lasts().toMinutes()).sum();
        return new Minutes(-before(), all - before());
    }

    /** While the patient is there. */
    Minutes care() {
        return new Minutes(
                0,
                segments.stream()
                        .filter(each -> each.as() == Segment.As.CARE)
                        .mapToLong(each -> each.lasts().toMinutes())
                        .sum());
    }

    List<Use> uses() {
        Map<Need, List<Minutes>> spans = new LinkedHashMap<>();
        List<Need> cleaned = new ArrayList<>();
        long from = -before();
        for (Segment segment : segments) {
            long until = from + segment.lasts().toMinutes();
            for (Need need : segment.needs()) {
                spans.computeIfAbsent(need, key -> new ArrayList<>()).add(new Minutes(from, until));
                if (segment.as() == Segment.As.TURNOVER) {
                    cleaned.add(need);
                }
            }
            from = until;
        }
        List<Use> uses = new ArrayList<>();
        spans.forEach((need, times) -> uses.add(new Use(need, times, cleaned.contains(need))));
        return uses;
    }

    /** Keeps a stretch of the visit apart from others in a list, if the visit has a date. */
    void isDated(List<IntervalVar> others, Minutes span) {
        take(others, span, open.not());
    }

    void take(List<IntervalVar> others, Minutes span, Literal condition) {
        LinearExpr from = LinearExpr.affine(step, STEP, span.from());
        others.add(model.newOptionalFixedSizeIntervalVar(from, span.until() - span.from(), condition, ""));
    }

    /** The same as a wish: it costs, or it is kept apart. */
    void wish(Wish wish, List<IntervalVar> others, Minutes span) {
        BoolVar kept = model.newBoolVar("");
        take(others, span, kept);
        pay(wish, kept);
    }

    private void pay(Wish wish, BoolVar met) {
        BoolVar pays = model.newBoolVar("");
        model.addBoolOr(new Literal[] {open, met, pays});
        cost.addTerm(pays, request.preferences().weight(wish));
    }

    // what a visit with a date costs by a number that is at least this
    private void pay(Wish wish, LinearExpr atLeast) {
        IntVar amount = model.newIntVar(0, 1_000, wish.name());
        model.addGreaterOrEqual(amount, atLeast).onlyEnforceIf(open.not());
        cost.addTerm(amount, request.preferences().weight(wish));
    }

    private static LinearExpr gap(IntVar from, IntVar to, long less) {
        return LinearExpr.newBuilder().add(to).addTerm(from, -1).add(-less).build();
    }

    /** The first visit of the course. */
    void begin() {
        model.addEquality(open, 0);
        if (request.startBy() != null) {
            model.addLessOrEqual(day, number(request.startBy()));
        }
        LinearExpr wait = LinearExpr.affine(day, 1, -number(request.firstDay()));
        pay(Wish.EARLY, wait);
        pay(Wish.WAIT, wait);
    }

    /**
     * A later visit.
     *
     * @param anchor what its window is measured from
     * @param last the visit just before it
     */
    void follow(SolverVisit anchor, SolverVisit last, SpacingWindow spacing) {
        before = anchor;
        int floor = spacing.neverBefore() == null ? 0 : spacing.neverBefore().amount();
        int from = Math.max(spacing.from().amount(), floor);
        model.addGreaterOrEqual(gap(anchor.day, day, from), 0);
        model.addGreaterOrEqual(gap(last.day, day, 1), 0);
        model.addImplication(last.open, open);
        Gap to = spacing.to();
        if (to != null) {
            int most = to.amount() + request.laterBy().getOrDefault(stage.id(), 0);
            most = spacing.neverAfter() == null
                    ? most
                    : Math.min(most, spacing.neverAfter().amount());
            model.addLessOrEqual(gap(anchor.day, day, most), 0);
        }
        pay(Wish.EARLY, gap(anchor.day, day, 0));
        IntVar away = model.newIntVar(0, 1_000, "away");
        int preferFrom = Math.max(spacing.preferFrom().amount(), from);
        model.addGreaterOrEqual(
                        away,
                        LinearExpr.newBuilder().add(anchor.day).addTerm(day, -1).add(preferFrom))
                .onlyEnforceIf(open.not());
        Gap preferTo = spacing.preferTo();
        if (preferTo != null) {
            model.addGreaterOrEqual(away, gap(anchor.day, day, Math.max(preferTo.amount(), preferFrom)))
                    .onlyEnforceIf(open.not());
        }
        cost.addTerm(away, request.preferences().weight(Wish.SPACING));
    }

    /** Nearer to an event than that it may not be. */
    void keepAway(int event, int before, int after) {
        BoolVar isBefore = model.newBoolVar("");
        model.addLessOrEqual(day, event - before).onlyEnforceIf(isBefore);
        model.addGreaterOrEqual(day, event + after).onlyEnforceIf(isBefore.not());
    }

    /** What it costs who leads it, of those that {@link #leads} has. */
    void practitioner() {
        int number = 0;
        for (var practitioner : snapshot.calendar().practice().practitioners()) {
            BoolVar chosen = leads.get(practitioner.id());
            if (chosen != null) {
                model.addEquality(lead, number).onlyEnforceIf(chosen);
                boolean isWelcome = request.preferences().practitioners().isEmpty()
                        || request.preferences().practitioners().contains(practitioner.id());
                cost.addTerm(chosen, isWelcome ? 0 : request.preferences().weight(Wish.PRACTITIONER));
            }
            number++;
        }
    }

    /** What it costs to differ from another visit. */
    void sameAs(SolverVisit other) {
        same(Wish.SAME_PRACTITIONER, lead, other.lead);
        same(Wish.SAME_WEEKDAY, weekday, other.weekday);
        same(Wish.SAME_HOUR, hour, other.hour);
    }

    private void same(Wish wish, IntVar mine, IntVar other) {
        BoolVar met = model.newBoolVar("");
        model.addEquality(mine, other).onlyEnforceIf(met);
        pay(wish, met);
    }

    /** What it costs that the course is over so late. */
    void dueBy() {
        if (request.dueBy() != null) {
            pay(Wish.LATE, LinearExpr.affine(day, 1, -number(request.dueBy())));
        }
    }
}
