package dev.regimen.scheduling.verify;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.VisitLimit;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.practice.Site;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.Swap;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.OpenMinutes;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.Mutant.Mutation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;

/** Mutations that break what a visit takes: who and what serves it, and whether all of that is there and free. */
final class ResourceMutations {
    private static final int TRIES = 40;
    private static final String NOBODY = "nobody";

    private ResourceMutations() {}

    static Map<Rule, List<Mutation>> all() {
        Map<Rule, List<Mutation>> all = new EnumMap<>(Rule.class);
        all.put(Rule.NEED, List.of(ResourceMutations::byAUnitThatCannot, ResourceMutations::byOneForTwo));
        all.put(
                Rule.CLAIMS,
                List.of(
                        ResourceMutations::aClaimLeftOut,
                        ResourceMutations::aClaimTooShort,
                        ResourceMutations::aClaimTooLong,
                        ResourceMutations::aClaimTwice));
        all.put(Rule.SITE, List.of(ResourceMutations::nowhere, ResourceMutations::whereItWasNotAskedFor));
        all.put(Rule.SITE_CLOSED, List.of(ResourceMutations::whileTheSiteIsClosed));
        all.put(Rule.RESOURCE_OFF, List.of(ResourceMutations::whileAResourceIsOff));
        all.put(Rule.LIMIT, List.of(ResourceMutations::oneMoreThanTheLimit));
        all.put(Rule.RESOURCE_TAKEN, List.of(ResourceMutations::withAResourceTaken));
        all.put(Rule.SWAP, List.of(ResourceMutations::aSwapOfNobodysVisit, ResourceMutations::aSwapTwice));
        return all;
    }

    private static Site site(Case of, PlannedVisit visit) {
        return Mutant.practice(of).site(visit.site()).orElseThrow();
    }

    private static Optional<Mutant> byAUnitThatCannot(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            Claim claim = Mutant.any(visit.claims(), random).orElseThrow();
            List<String> able = Mutant.practice(of).resourcesAt(visit.site(), claim.kind(), claim.capability()).stream()
                    .map(Resource::id)
                    .toList();
            List<String> others = new ArrayList<>(List.of(NOBODY));
            Mutant.practice(of).resources().stream()
                    .map(Resource::id)
                    .filter(id -> !able.contains(id))
                    .forEach(others::add);
            String other = Mutant.any(others, random).orElseThrow();
            return Mutant.of(of, plan, visit, VisitEdit.of(visit).unit(claim.resource(), other));
        });
    }

    private static Optional<Mutant> byOneForTwo(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).flatMap(visit -> {
            for (Claim one : visit.claims()) {
                for (Claim other : visit.claims()) {
                    boolean isAtOnce =
                            one.time().overlaps(other.time()) && !one.resource().equals(other.resource());
                    if (isAtOnce && one.kind() == other.kind()) {
                        return Optional.of(
                                Mutant.of(of, plan, visit, VisitEdit.of(visit).unit(one.resource(), other.resource())));
                    }
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Mutant> changing(Case of, Offer plan, Random random, Function<Claim, List<Claim>> change) {
        return Mutant.any(plan, random)
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
        return changing(
                of, plan, random, claim -> List.of(claim(claim, claim.until().minusSeconds(60))));
    }

    private static Optional<Mutant> aClaimTooLong(Case of, Offer plan, Random random) {
        return changing(
                of, plan, random, claim -> List.of(claim(claim, claim.until().plusSeconds(300))));
    }

    private static Optional<Mutant> aClaimTwice(Case of, Offer plan, Random random) {
        return changing(of, plan, random, claim -> List.of(claim, claim));
    }

    private static Optional<Mutant> nowhere(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .map(visit -> Mutant.of(of, plan, visit, VisitEdit.of(visit).site("nowhere")));
    }

    private static Optional<Mutant> whereItWasNotAskedFor(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random, visit -> Mutant.practice(of).sites().size() > 1)
                .map(visit -> {
                    String other = Mutant.elsewhere(of, visit);
                    return random.nextBoolean()
                            ? Mutant.of(
                                    of, plan, visit, of.request().toBuilder().sites(other))
                            : Mutant.of(
                                    of,
                                    plan,
                                    visit,
                                    VisitEdit.of(visit).site(plan.visits().size() > 1 ? other : "nowhere"));
                });
    }

    /** The visit at another time, within the calendar. */
    private static List<PlannedVisit> elsewhen(Case of, PlannedVisit visit, Random random) {
        List<PlannedVisit> others = new ArrayList<>();
        var calendar = of.snapshot().calendar();
        for (int i = 0; i < TRIES; i++) {
            PlannedVisit other = VisitEdit.of(visit)
                    .moved(Duration.ofMinutes(5L * (random.nextInt(600) - 300)))
                    .build();
            boolean isWithin = !other.extent()
                            .from()
                            .isBefore(
                                    calendar.first().atStartOfDay(visit.zone()).toInstant())
                    && !other.extent()
                            .until()
                            .isAfter(calendar.last().atStartOfDay(visit.zone()).toInstant());
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
                .contain(
                        "",
                        date -> hours.openFor(
                                of.request().kinds(), date, of.request().today()),
                        span);
    }

    private static Mutant instead(Case of, Offer plan, PlannedVisit visit, PlannedVisit other) {
        List<PlannedVisit> visits = new ArrayList<>(plan.visits());
        visits.set(visits.indexOf(visit), other);
        return new Mutant(of.request(), of.snapshot(), plan.with(visits), visit.id(), null);
    }

    private static Optional<Mutant> whileTheSiteIsClosed(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .flatMap(visit -> elsewhen(of, visit, random).stream()
                        .filter(other -> !isOpen(of, other))
                        .findFirst()
                        .map(other -> instead(of, plan, visit, other)));
    }

    private static Optional<Mutant> whileAResourceIsOff(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random)
                .flatMap(visit -> elsewhen(of, visit, random).stream()
                        .filter(other ->
                                isOpen(of, other) && other.claims().stream().anyMatch(claim -> isOff(of, other, claim)))
                        .findFirst()
                        .map(other -> instead(of, plan, visit, other)));
    }

    private static boolean isOff(Case of, PlannedVisit visit, Claim claim) {
        Resource resource = Mutant.practice(of).resource(claim.resource()).orElseThrow();
        return !contain(of, visit, resource.hoursAt(visit.site()), claim.time());
    }

    // as many visits of others as the limit allows, at the same time with the same resource
    private static Optional<Mutant> oneMoreThanTheLimit(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).flatMap(visit -> {
            List<Claim> limited = new ArrayList<>();
            List<VisitLimit> limits = new ArrayList<>();
            site(of, visit).hours().limits().forEach(limit -> add(of, limit, null, limits, limited));
            for (Claim claim : visit.claims()) {
                Resource resource =
                        Mutant.practice(of).resource(claim.resource()).orElseThrow();
                resource.hoursAt(visit.site()).limits().forEach(limit -> add(of, limit, claim, limits, limited));
            }
            if (limits.isEmpty()) {
                return Optional.empty();
            }
            int which = random.nextInt(limits.size());
            List<Occupancy> others = new ArrayList<>();
            for (int i = 0; i < limits.get(which).most(); i++) {
                var presence = new Occupancy.Presence(PatientRef.of("other-" + i), visit.site(), visit.care());
                List<Claim> claims = limited.get(which) == null ? List.of() : List.of(limited.get(which));
                others.add(new Occupancy(claims, presence, null, of.request().kinds()));
            }
            return Optional.of(Mutant.taking(of, plan, visit, others));
        });
    }

    private static void add(Case of, VisitLimit limit, Claim claim, List<VisitLimit> limits, List<Claim> limited) {
        if (limit.counts(of.request().kinds())) {
            limits.add(limit);
            limited.add(claim);
        }
    }

    private static Optional<Mutant> withAResourceTaken(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
            Claim claim = Mutant.any(visit.claims(), random).orElseThrow();
            Instant from = claim.until().minusSeconds(60L * (1 + random.nextInt(5)));
            Claim other = new Claim(claim.resource(), claim.kind(), new TimeSpan(from, from.plusSeconds(3600)));
            return Mutant.taking(of, plan, visit, List.of(Occupancy.of(other)));
        });
    }

    private static Optional<Mutant> aSwapOfNobodysVisit(Case of, Offer plan, Random random) {
        return Mutant.any(plan, random).map(visit -> {
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
}
