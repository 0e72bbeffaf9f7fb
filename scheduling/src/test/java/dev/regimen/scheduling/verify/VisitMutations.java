package dev.regimen.scheduling.verify;

import dev.regimen.core.course.CourseState;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.OpenMinutes;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.verify.Mutant.Mutation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Duration;
import java.time.Instant;
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
import java.util.function.Function;

/** Mutations that break what one visit takes: its times, who and what serves it, and whether all of that is there and free. */
final class VisitMutations {
    private static final int TRIES = 40;
    private static final String NOBODY = "nobody";

    private VisitMutations() {}

    static Map<Rule, List<Mutation>> all() {
        Map<Rule, List<Mutation>> all = new EnumMap<>(Rule.class);
        all.put(
                Rule.ARRIVAL,
                List.of(VisitMutations::betweenSteps, VisitMutations::onAnotherClock, VisitMutations::skippedByTheClock));
        all.put(
                Rule.SEGMENTS,
                List.of(
                        VisitMutations::aMinuteShort,
                        VisitMutations::aSegmentLeftOut,
                        VisitMutations::aSegmentCalledOtherwise,
                        VisitMutations::inAnotherVariant));
        all.put(Rule.NEED, List.of(VisitMutations::byAUnitThatCannot, VisitMutations::byOneForTwo));
        all.put(
                Rule.CLAIMS,
                List.of(
                        VisitMutations::aClaimLeftOut,
                        VisitMutations::aClaimTooShort,
                        VisitMutations::aClaimTooLong,
                        VisitMutations::aClaimTwice));
        all.put(Rule.SITE, List.of(VisitMutations::nowhere, VisitMutations::whereItWasNotAskedFor));
        all.put(Rule.SITE_CLOSED, List.of(VisitMutations::whileTheSiteIsClosed));
        all.put(Rule.RESOURCE_OFF, List.of(VisitMutations::whileAResourceIsOff));
        all.put(Rule.LIMIT, List.of(VisitMutations::oneMoreThanTheLimit));
        all.put(Rule.RESOURCE_TAKEN, List.of(VisitMutations::withAResourceTaken));
        all.put(Rule.SWAP, List.of(VisitMutations::aSwapOfNobodysVisit, VisitMutations::aSwapTwice));
        all.put(Rule.PATIENT_AWAY, List.of(VisitMutations::whileThePatientIsAway));
        all.put(Rule.PATIENT_BOOKED, List.of(VisitMutations::whileThePatientIsElsewhere));
        all.put(Rule.TRAVEL, List.of(VisitMutations::thePatientComesTooFar, VisitMutations::whoServesComesTooFar));
        all.put(Rule.SEDATION, List.of(VisitMutations::whileThePatientRecovers, VisitMutations::fitTooSoon));
        all.put(Rule.PRACTITIONER, List.of(VisitMutations::ledByAnotherByWord, VisitMutations::ledByWhomNobodyAsked));
        return all;
    }

    private static Practice practice(Case of) {
        return of.snapshot().calendar().practice();
    }

    private static Site site(Case of, PlannedVisit visit) {
        return practice(of).site(visit.site()).orElseThrow();
    }

    private static Optional<PlannedVisit> any(Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> true);
    }

    private static Mutant taking(Case of, Offer plan, PlannedVisit visit, List<Occupancy> more) {
        return Mutant.of(of, plan, visit, of.snapshot().with(more));
    }

    private static Mutant seeing(Case of, Offer plan, PlannedVisit visit, String site, TimeSpan time, Instant fitFrom) {
        var presence = new Occupancy.Presence(of.request().patient(), site, time, fitFrom);
        return taking(of, plan, visit, List.of(new Occupancy(List.of(), presence, null)));
    }

    private static Optional<Mutant> betweenSteps(Case of, Offer plan, Random random) {
        return any(plan, random)
                .map(visit -> Mutant.of(
                        of, plan, visit, VisitEdit.of(visit).moved(Duration.ofMinutes(1 + random.nextInt(4)))));
    }

    private static Optional<Mutant> onAnotherClock(Case of, Offer plan, Random random) {
        return any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).zone(ZoneId.of("Asia/Tokyo"))));
    }

    private static Optional<Mutant> skippedByTheClock(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> {
            Instant from = of.snapshot().calendar().first().atStartOfDay(visit.zone()).toInstant();
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
        return any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).segments(segments -> {
                    List<SegmentTime> other = new ArrayList<>(segments);
                    int which = random.nextInt(other.size());
                    other.set(which, until(other.get(which), other.get(which).time().until().minusSeconds(60)));
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
        return any(plan, random)
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
        return any(plan, random).flatMap(visit -> {
            String stage = visit.sessions().iterator().next().stage();
            Visit held = course.protocol().stage(stage).visit();
            boolean isUsual = held.variants().stream()
                    .noneMatch(each -> course.circumstances().of(each.id()) == Answer.YES);
            return held.variants().stream()
                    .filter(each -> isUsual && !each.segments().equals(held.segments()))
                    .filter(each -> each.segments().size() != held.segments().size())
                    .findFirst()
                    .map(variant -> Mutant.of(
                            of,
                            plan,
                            visit,
                            of.request().toBuilder().course(in(course, variant.id()))));
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

    private static Optional<Mutant> byAUnitThatCannot(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> {
            Claim claim = Mutant.any(visit.claims(), random).orElseThrow();
            List<String> able = practice(of).resourcesAt(visit.site(), claim.kind(), claim.capability()).stream()
                    .map(Resource::id)
                    .toList();
            List<String> others = new ArrayList<>(List.of(NOBODY));
            practice(of).resources().stream()
                    .map(Resource::id)
                    .filter(id -> !able.contains(id))
                    .forEach(others::add);
            String other = Mutant.any(others, random).orElseThrow();
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).unit(claim.resource(), other));
        });
    }

    private static Optional<Mutant> byOneForTwo(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> {
            for (Claim one : visit.claims()) {
                for (Claim other : visit.claims()) {
                    boolean isAtOnce = one.time().overlaps(other.time()) && !one.resource().equals(other.resource());
                    if (isAtOnce && one.kind() == other.kind()) {
                        return Optional.of(Mutant.of(
                                of, plan, visit, VisitEdit.of(visit).unit(one.resource(), other.resource())));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Mutant> changing(
            Case of, Offer plan, Random random, Function<Claim, List<Claim>> change) {
        return any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).claims(claims -> {
                    List<Claim> other = new ArrayList<>(claims);
                    Claim old = other.remove(random.nextInt(other.size()));
                    other.addAll(change.apply(old));
                    return other;
                })));
    }

    private static Claim claim(Claim claim, Instant until) {
        return new Claim(claim.resource(), claim.kind(), claim.capability(), new TimeSpan(claim.from(), until));
    }

    private static Optional<Mutant> aClaimLeftOut(Case of, Offer plan, Random random) {
        return changing(of, plan, random, claim -> List.of());
    }

    private static Optional<Mutant> aClaimTooShort(Case of, Offer plan, Random random) {
        return changing(of, plan, random, claim -> List.of(claim(claim, claim.until().minusSeconds(60))));
    }

    private static Optional<Mutant> aClaimTooLong(Case of, Offer plan, Random random) {
        return changing(of, plan, random, claim -> List.of(claim(claim, claim.until().plusSeconds(300))));
    }

    private static Optional<Mutant> aClaimTwice(Case of, Offer plan, Random random) {
        return changing(of, plan, random, claim -> List.of(claim, claim));
    }

    private static Optional<Mutant> nowhere(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).site("nowhere")));
    }

    private static Optional<Mutant> whereItWasNotAskedFor(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> practice(of).sites().size() > 1).map(visit -> {
            String other = elsewhere(of, visit);
            return random.nextBoolean()
                    ? Mutant.of(of, plan, visit, of.request().toBuilder().sites(other))
                    : Mutant.of(of, plan, visit, VisitEdit.of(visit).site(plan.visits().size() > 1 ? other : "nowhere"));
        });
    }

    private static String elsewhere(Case of, PlannedVisit visit) {
        return practice(of).sites().stream()
                .map(Site::id)
                .filter(id -> !id.equals(visit.site()))
                .findFirst()
                .orElseThrow();
    }

    /** The visit at another time, within the calendar. */
    private static List<PlannedVisit> elsewhen(Case of, PlannedVisit visit, Random random) {
        List<PlannedVisit> others = new ArrayList<>();
        var calendar = of.snapshot().calendar();
        for (int i = 0; i < TRIES; i++) {
            PlannedVisit other = VisitEdit.of(visit)
                    .moved(Duration.ofMinutes(5L * (random.nextInt(600) - 300)))
                    .build();
            boolean isWithin = !other.extent().from().isBefore(calendar.first().atStartOfDay(visit.zone()).toInstant())
                    && !other.extent().until().isAfter(calendar.last().atStartOfDay(visit.zone()).toInstant());
            if (isWithin) {
                others.add(other);
            }
        }
        return others;
    }

    private static boolean isOpen(Case of, PlannedVisit visit) {
        TimeSpan all = new TimeSpan(
                visit.segments().get(0).time().from(),
                visit.segments().get(visit.segments().size() - 1).time().until());
        return contain(of, visit, site(of, visit).hours(), all);
    }

    private static boolean contain(Case of, PlannedVisit visit, Hours hours, TimeSpan span) {
        return new OpenMinutes(site(of, visit), of.snapshot().calendar())
                .contain("", date -> hours.openFor(of.request().kinds(), date, of.request().today()), span);
    }

    private static Mutant instead(Case of, Offer plan, PlannedVisit visit, PlannedVisit other) {
        List<PlannedVisit> visits = new ArrayList<>(plan.visits());
        visits.set(visits.indexOf(visit), other);
        return new Mutant(of.request(), of.snapshot(), plan.with(visits), visit.id(), null);
    }

    private static Optional<Mutant> whileTheSiteIsClosed(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> elsewhen(of, visit, random).stream()
                .filter(other -> !isOpen(of, other))
                .findFirst()
                .map(other -> instead(of, plan, visit, other)));
    }

    private static Optional<Mutant> whileAResourceIsOff(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> elsewhen(of, visit, random).stream()
                .filter(other -> isOpen(of, other) && other.claims().stream().anyMatch(claim -> isOff(of, other, claim)))
                .findFirst()
                .map(other -> instead(of, plan, visit, other)));
    }

    private static boolean isOff(Case of, PlannedVisit visit, Claim claim) {
        Resource resource = practice(of).resource(claim.resource()).orElseThrow();
        return !contain(of, visit, resource.hoursAt(visit.site()), claim.time());
    }

    // as many visits of others as the limit allows, at the same time with the same resource
    private static Optional<Mutant> oneMoreThanTheLimit(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> {
            List<Claim> limited = new ArrayList<>();
            List<VisitLimit> limits = new ArrayList<>();
            site(of, visit).hours().limits().forEach(limit -> add(of, limit, null, limits, limited));
            for (Claim claim : visit.claims()) {
                Resource resource = practice(of).resource(claim.resource()).orElseThrow();
                resource.hoursAt(visit.site()).limits().forEach(limit -> add(of, limit, claim, limits, limited));
            }
            if (limits.isEmpty()) {
                return Optional.empty();
            }
            int which = random.nextInt(limits.size());
            List<Occupancy> others = new ArrayList<>();
            for (int i = 0; i < limits.get(which).most(); i++) {
                var presence =
                        new Occupancy.Presence(PatientRef.of("other-" + i), visit.site(), visit.care());
                List<Claim> claims = limited.get(which) == null ? List.of() : List.of(limited.get(which));
                others.add(new Occupancy(claims, presence, null, of.request().kinds()));
            }
            return Optional.of(taking(of, plan, visit, others));
        });
    }

    private static void add(Case of, VisitLimit limit, Claim claim, List<VisitLimit> limits, List<Claim> limited) {
        if (limit.counts(of.request().kinds())) {
            limits.add(limit);
            limited.add(claim);
        }
    }

    private static Optional<Mutant> withAResourceTaken(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> {
            Claim claim = Mutant.any(visit.claims(), random).orElseThrow();
            Instant from = claim.until().minusSeconds(60L * (1 + random.nextInt(5)));
            Claim other = new Claim(claim.resource(), claim.kind(), new TimeSpan(from, from.plusSeconds(3600)));
            return taking(of, plan, visit, List.of(Occupancy.of(other)));
        });
    }

    private static Optional<Mutant> aSwapOfNobodysVisit(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> {
            Claim claim = Mutant.any(visit.claims(), random).orElseThrow();
            List<Swap> swaps = new ArrayList<>(plan.swaps());
            swaps.add(new Swap("no-appointment", claim, NOBODY));
            return new Mutant(of.request(), of.snapshot(), plan.withSwaps(swaps), null, null);
        });
    }

    private static Optional<Mutant> aSwapTwice(Case of, Offer plan, Random random) {
        return Mutant.any(plan.swaps(), random).map(swap -> {
            List<Swap> swaps = new ArrayList<>(plan.swaps());
            swaps.add(swap);
            return new Mutant(of.request(), of.snapshot(), plan.withSwaps(swaps), null, null);
        });
    }

    private static Optional<Mutant> whileThePatientIsAway(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> {
            Leave all = Leave.of(visit.date(), visit.date());
            int minute = visit.arrival().toLocalTime().toSecondOfDay() / 60;
            Leave some = Leave.on(visit.date(), TimeRange.ofMinutes(minute, minute + 1));
            return Mutant.of(of, plan, visit, of.request().toBuilder().away(random.nextBoolean() ? all : some));
        });
    }

    private static Optional<Mutant> whileThePatientIsElsewhere(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> {
            Instant until = visit.start().plusSeconds(60L * (1 + random.nextInt(5)));
            TimeSpan time = new TimeSpan(until.minusSeconds(3600), until);
            String where = Mutant.any(practice(of).sites(), random).orElseThrow().id();
            return seeing(of, plan, visit, where, time, until);
        });
    }

    private static Optional<Mutant> thePatientComesTooFar(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> tooNear(of, visit, visit.care())
                .map(time -> seeing(of, plan, visit, elsewhere(of, visit), time, time.until())));
    }

    private static Optional<Mutant> whoServesComesTooFar(Case of, Offer plan, Random random) {
        return any(plan, random).flatMap(visit -> visit.claims().stream()
                .filter(claim -> Set.of(ResourceKind.PRACTITIONER, ResourceKind.STAFF).contains(claim.kind()))
                .findAny()
                .flatMap(claim -> tooNear(of, visit, claim.time())
                        .map(time -> taking(
                                of,
                                plan,
                                visit,
                                List.of(Occupancy.at(
                                        elsewhere(of, visit), new Claim(claim.resource(), claim.kind(), time)))))));
    }

    /** An hour at the other site that ends a minute too late to be here in time. */
    private static Optional<TimeSpan> tooNear(Case of, PlannedVisit visit, TimeSpan time) {
        if (practice(of).sites().size() == 1) {
            return Optional.empty();
        }
        int minutes = practice(of).travelMinutes(elsewhere(of, visit), visit.site());
        Instant until = time.from().minusSeconds(60L * (minutes - 1));
        return minutes == 0 ? Optional.empty() : Optional.of(new TimeSpan(until.minusSeconds(3600), until));
    }

    private static Optional<Mutant> whileThePatientRecovers(Case of, Offer plan, Random random) {
        return any(plan, random).map(visit -> {
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
        return any(plan, random)
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
