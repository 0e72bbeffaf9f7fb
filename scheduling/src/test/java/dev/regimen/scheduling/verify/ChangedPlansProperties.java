package dev.regimen.scheduling.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.fixtures.VisitEdit;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.Legality;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Plans that nobody planned: offers changed at random, which may be as good as before, or break any rule. */
class ChangedPlansProperties {
    private static final int CHANGES = 12;

    @Test
    void aPlanBreaksARuleIfAndOnlyIfTryingEverythingHasNoSuchPlan() {
        Trials trials = Trials.of("offers changed at random", 600, 20_000, ChangedPlansProperties::look);

        assertThat(trials.count("good")).isGreaterThan(trials.cases() / 2);
        assertThat(trials.count("broken")).isGreaterThan(trials.cases() / 2);
    }

    private static void look(long seed, Consumer<String> saw) {
        Case of = seed % 2 == 0 ? Cases.bounded(seed) : Cases.of(seed);
        Practice practice = of.snapshot().calendar().practice();
        PlanVerifier verifier = PlanVerifier.of(practice);
        Random random = new Random(seed);
        List<Offer> offers = CoursePlanner.of(practice).best(of.request(), of.snapshot()).stream()
                .filter(offer -> Legality.canTell(of.request(), offer))
                .toList();
        for (Offer offer : offers) {
            assertThat(Legality.isLegal(of.request(), of.snapshot(), offer)).isTrue();
            for (int i = 0; i < CHANGES; i++) {
                Offer changed = offer;
                for (int n = 1 + random.nextInt(3); n > 0; n--) {
                    changed = change(practice, changed, random);
                }
                List<Violation> found = verifier.verify(of.request(), of.snapshot(), changed);
                assertThat(verifier.verify(of.request(), of.snapshot(), imported(changed)))
                        .isEqualTo(found);
                List<Rule> broken = found.stream()
                        .map(Violation::rule)
                        // what it says that it costs was not changed with it
                        .filter(rule -> rule != Rule.COST)
                        .toList();
                boolean isLegal = Legality.isLegal(of.request(), of.snapshot(), changed);
                assertThat(broken.isEmpty()).as("change %d: %s", i, broken).isEqualTo(isLegal);
                saw.accept(isLegal ? "good" : "broken");
            }
        }
    }

    /** The same plan from another system, its visits in another order. */
    private static Offer imported(Offer plan) {
        List<PlannedVisit> visits = new ArrayList<>();
        for (PlannedVisit visit : plan.visits()) {
            visits.add(0, VisitEdit.of(visit).imported().build());
        }
        return new Offer(plan.course(), plan.patient(), plan.protocol(), visits, plan.open(), plan.cost());
    }

    private static Offer change(Practice practice, Offer plan, Random random) {
        List<PlannedVisit> visits = new ArrayList<>(plan.visits());
        int which = random.nextInt(visits.size());
        PlannedVisit visit = visits.get(which);
        VisitEdit edit = VisitEdit.of(visit);
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> edit.moved(Duration.ofMinutes(5L * (random.nextInt(25) - 12)));
            case 3, 4 -> edit.to(visit.date().plusDays(random.nextInt(7) - 3));
            case 5, 6 -> replace(practice, visits, which, random.nextInt(3) == 0, random);
            case 7 -> exchange(visits, which, random.nextInt(visits.size()));
            case 8 -> drop(visits, which, edit, random);
            default -> spoil(edit, random);
        }
        if (visits.size() == plan.visits().size() && visits.get(which) == visit) {
            visits.set(which, edit.build());
        }
        return plan.with(visits);
    }

    /** Another unit of the kind, in one visit or wherever the first one serves. */
    private static void replace(
            Practice practice, List<PlannedVisit> visits, int which, boolean everywhere, Random random) {
        if (visits.get(which).claims().isEmpty()) {
            return;
        }
        Claim claim = Mutant.any(visits.get(which).claims(), random).orElseThrow();
        List<Resource> like = practice.resources().stream()
                .filter(each -> each.kind() == claim.kind())
                .toList();
        String other = Mutant.any(like, random).orElseThrow().id();
        for (int i = 0; i < visits.size(); i++) {
            if (everywhere || i == which) {
                visits.set(
                        i,
                        VisitEdit.of(visits.get(i))
                                .unit(claim.resource(), other)
                                .build());
            }
        }
    }

    private static void exchange(List<PlannedVisit> visits, int one, int other) {
        LocalDate day = visits.get(one).date();
        visits.set(
                one, VisitEdit.of(visits.get(one)).to(visits.get(other).date()).build());
        visits.set(other, VisitEdit.of(visits.get(other)).to(day).build());
    }

    private static void drop(List<PlannedVisit> visits, int which, VisitEdit edit, Random random) {
        if (visits.size() > 1 && random.nextBoolean()) {
            visits.remove(which);
        } else {
            edit.commitment(Commitment.firm());
        }
    }

    private static void spoil(VisitEdit edit, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> edit.moved(Duration.ofMinutes(1 + random.nextInt(4)));
            case 1 -> edit.claims(claims -> claims.subList(1, claims.size()));
            case 2 -> edit.lead("nobody");
            default -> edit.site("nowhere");
        }
    }
}
