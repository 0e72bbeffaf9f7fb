package dev.regimen.scheduling.verify;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.planning.CourseRequest.Bookable;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.verify.Mutant.Mutation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Mutations that break what a visit says: its times, its patient's time, and who leads it. */
final class VisitMutations {
    private static final int STEP = 5;
    private static final String NOBODY = "nobody";

    private VisitMutations() {}

    static Map<Rule, List<Mutation>> all() {
        Map<Rule, List<Mutation>> all = new EnumMap<>(Rule.class);
        all.put(
                Rule.ARRIVAL,
                List.of(
                        VisitMutations::betweenSteps,
                        VisitMutations::betweenArrivals,
                        VisitMutations::onAnotherClock,
                        VisitMutations::skippedByTheClock));
        all.put(
                Rule.SEGMENTS,
                List.of(
                        VisitMutations::aMinuteShort,
                        VisitMutations::aSegmentLeftOut,
                        VisitMutations::aSegmentCalledOtherwise,
                        VisitMutations::inAnotherVariant));
        all.put(Rule.NOT_BOOKABLE, List.of(VisitMutations::whenItMayNotBeBooked));
        all.put(Rule.PATIENT_AWAY, List.of(VisitMutations::whileThePatientIsAway));
        all.put(Rule.PATIENT_BOOKED, List.of(VisitMutations::whileThePatientIsElsewhere));
        all.put(Rule.TRAVEL, List.of(VisitMutations::thePatientComesTooFar, VisitMutations::whoServesComesTooFar));
        all.put(Rule.SEDATION, List.of(VisitMutations::whileThePatientRecovers, VisitMutations::fitTooSoon));
        all.put(Rule.PRACTITIONER, List.of(VisitMutations::ledByAnotherByWord, VisitMutations::ledByWhomNobodyAsked));
        return all;
    }

    private static Mutant seeing(Case of, Offer plan, PlannedVisit visit, String site, TimeSpan time, Instant fitFrom) {
        var presence = new Occupancy.Presence(of.request().patient(), site, time, fitFrom);
        return Mutant.taking(of, plan, visit, List.of(new Occupancy(List.of(), presence, null)));
    }

    private static Optional<Mutant> betweenSteps(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(
                        of, plan, visit, VisitEdit.of(visit).moved(Duration.ofMinutes(1 + random.nextInt(4)))));
    }

    private static Optional<Mutant> betweenArrivals(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> minutes(of, visit) > STEP).map(visit -> {
            int steps = minutes(of, visit) / STEP;
            Duration by = Duration.ofMinutes((long) STEP * (1 + random.nextInt(steps - 1)));
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).moved(by));
        });
    }

    private static int minutes(Case of, PlannedVisit visit) {
        return Mutant.practice(of).site(visit.site()).orElseThrow().arrivalMinutes();
    }

    private static Optional<Mutant> onAnotherClock(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).zone(ZoneId.of("Asia/Tokyo"))));
    }

    private static Optional<Mutant> skippedByTheClock(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).flatMap(visit -> {
            Instant from =
                    of.snapshot().calendar().first().atStartOfDay(visit.zone()).toInstant();
            ZoneOffsetTransition change = visit.zone().getRules().nextTransition(from);
            if (change == null || !change.isGap()) {
                return Optional.empty();
            }
            LocalDateTime skipped = change.getDateTimeBefore().plusMinutes(5L * random.nextInt(6));
            return Optional.of(Mutant.of(of, plan, visit, VisitEdit.of(visit).to(skipped)));
        });
    }

    private static SegmentTime until(SegmentTime segment, Instant until) {
        return new SegmentTime(
                segment.segment(), segment.as(), new TimeSpan(segment.time().from(), until), segment.resources());
    }

    private static Optional<Mutant> aMinuteShort(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).segments(segments -> {
                    List<SegmentTime> other = new ArrayList<>(segments);
                    int which = random.nextInt(other.size());
                    other.set(
                            which,
                            until(
                                    other.get(which),
                                    other.get(which).time().until().minusSeconds(60)));
                    return other;
                })));
    }

    private static Optional<Mutant> aSegmentLeftOut(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> visit.segments().size() > 1)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).segments(segments -> {
                    SegmentTime treated = segments.stream()
                            .filter(each -> each.as() == Segment.As.CARE)
                            .findFirst()
                            .orElseThrow();
                    return List.of(treated);
                })));
    }

    private static Optional<Mutant> aSegmentCalledOtherwise(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).segments(segments -> {
                    List<SegmentTime> other = new ArrayList<>(segments);
                    int which = random.nextInt(other.size());
                    SegmentTime old = other.get(which);
                    other.set(which, new SegmentTime("other", old.as(), old.time(), old.resources()));
                    return other;
                })));
    }

    // the patient's circumstances turn out to be such that the visit is held otherwise
    private static Optional<Mutant> inAnotherVariant(Case of, Offer plan, Random random) {
        CourseState course = of.request().course();
        return Mutant.any(plan, random).flatMap(visit -> {
            String stage = visit.sessions().iterator().next().stage();
            Visit held = course.protocol().stage(stage).visit();
            boolean isUsual = held.variants().stream()
                    .noneMatch(each -> course.circumstances().of(each.id()) == Answer.YES);
            return held.variants().stream()
                    .filter(each -> isUsual && !each.segments().equals(held.segments()))
                    .filter(each -> each.segments().size() != held.segments().size())
                    .findFirst()
                    .map(variant ->
                            Mutant.of(of, plan, visit, of.request().toBuilder().course(in(course, variant.id()))));
        });
    }

    private static CourseState in(CourseState course, String circumstance) {
        return new CourseState(
                course.protocol(),
                course.course(),
                course.site(),
                course.side(),
                course.notBefore(),
                course.ledger(),
                course.circumstances().with(circumstance, true),
                course.decisions(),
                course.outcomes(),
                course.authorisations());
    }

    private static Optional<Mutant> whenItMayNotBeBooked(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            LocalDate today = of.request().today();
            Bookable when = switch (random.nextInt(3)) {
                case 0 -> new Bookable(visit.date().plusDays(1 + random.nextInt(3)), null, null);
                case 1 -> new Bookable(today, visit.start().plusSeconds(60L * (1 + random.nextInt(5))), null);
                default -> new Bookable(today.minusDays(9), null, visit.date().minusDays(1 + random.nextInt(3)));
            };
            return Mutant.of(of, plan, visit, of.request().toBuilder().bookable(when));
        });
    }

    private static Optional<Mutant> whileThePatientIsAway(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            Leave all = Leave.of(visit.date(), visit.date());
            int minute = visit.arrival().toLocalTime().toSecondOfDay() / 60;
            Leave some = Leave.on(visit.date(), TimeRange.ofMinutes(minute, minute + 1));
            return Mutant.of(of, plan, visit, of.request().toBuilder().away(random.nextBoolean() ? all : some));
        });
    }

    private static Optional<Mutant> whileThePatientIsElsewhere(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            Instant until = visit.start().plusSeconds(60L * (1 + random.nextInt(5)));
            TimeSpan time = new TimeSpan(until.minusSeconds(3600), until);
            String where = Mutant.any(Mutant.practice(of).sites(), random)
                    .orElseThrow()
                    .id();
            return seeing(of, plan, visit, where, time, until);
        });
    }

    private static Optional<Mutant> thePatientComesTooFar(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .flatMap(visit -> tooNear(of, visit, visit.care())
                        .map(time -> seeing(of, plan, visit, Mutant.elsewhere(of, visit), time, time.until())));
    }

    private static Optional<Mutant> whoServesComesTooFar(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .flatMap(visit -> visit.claims().stream()
                        .filter(claim -> Set.of(ResourceKind.PRACTITIONER, ResourceKind.STAFF)
                                .contains(claim.kind()))
                        .findAny()
                        .flatMap(claim -> tooNear(of, visit, claim.time())
                                .map(time -> Mutant.taking(
                                        of,
                                        plan,
                                        visit,
                                        List.of(Occupancy.at(
                                                Mutant.elsewhere(of, visit),
                                                new Claim(claim.resource(), claim.kind(), time)))))));
    }

    /** An hour at the other site that ends a minute too late to be here in time. */
    private static Optional<TimeSpan> tooNear(Case of, PlannedVisit visit, TimeSpan time) {
        if (Mutant.practice(of).sites().size() == 1) {
            return Optional.empty();
        }
        int minutes = Mutant.practice(of).travelMinutes(Mutant.elsewhere(of, visit), visit.site());
        Instant until = time.from().minusSeconds(60L * (minutes - 1));
        return minutes == 0 ? Optional.empty() : Optional.of(new TimeSpan(until.minusSeconds(3600), until));
    }

    private static Optional<Mutant> whileThePatientRecovers(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            Instant until = visit.start().minusSeconds(3600);
            TimeSpan time = new TimeSpan(until.minusSeconds(3600), until);
            return seeing(of, plan, visit, visit.site(), time, visit.start().plusSeconds(60));
        });
    }

    private static Optional<Mutant> fitTooSoon(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> visit.fitFrom().isAfter(visit.end()))
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).fitFrom(visit.end())));
    }

    private static Optional<Mutant> ledByAnotherByWord(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(
                        of,
                        plan,
                        visit,
                        VisitEdit.of(visit).lead(visit.lead() != null && random.nextBoolean() ? null : NOBODY)));
    }

    private static Optional<Mutant> ledByWhomNobodyAsked(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> visit.lead() != null)
                .map(visit -> Mutant.of(
                        of, plan, visit, of.request().toBuilder().practitioners(Practitioners.anyOf(NOBODY))));
    }
}
