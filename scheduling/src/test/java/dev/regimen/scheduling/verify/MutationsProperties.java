package dev.regimen.scheduling.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.scheduling.fixtures.Trials;
import dev.regimen.scheduling.oracle.Cases;
import dev.regimen.scheduling.oracle.Cases.Case;
import dev.regimen.scheduling.oracle.PoolCases;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.verify.Mutant.Mutation;
import dev.regimen.scheduling.verify.Violation.Rule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Each rule is broken in plans that the planner offers, and the verifier is to name that rule, and the visit. */
class MutationsProperties {
    private static final Map<Rule, List<Mutation>> MUTATIONS = new EnumMap<>(CourseMutations.all());

    static {
        MUTATIONS.putAll(VisitMutations.all());
        MUTATIONS.putAll(ResourceMutations.all());
    }

    @Test
    void everyRuleIsBrokenByAMutation() {
        assertThat(MUTATIONS.keySet()).containsExactly(Rule.values());
    }

    @Test
    void everyMutationThatBreaksARuleIsCaughtWithTheRuleNamed() {
        Trials trials =
                Trials.of("mutations of offers, by the rule they break", 600, 20_000, MutationsProperties::look);

        for (Rule rule : Rule.values()) {
            assertThat(trials.count(rule.name())).as("%s", rule).isGreaterThan(5);
        }
    }

    private static Case any(long seed) {
        return switch ((int) Math.floorMod(seed, 4L)) {
            case 0 -> Cases.bounded(seed);
            case 1 -> PoolCases.of(seed);
            default -> Cases.of(seed);
        };
    }

    private static void look(long seed, Consumer<String> saw) {
        Case of = any(seed);
        PlanVerifier verifier = PlanVerifier.of(of.snapshot().calendar().practice());
        Optional<Offer> best =
                CoursePlanner.of(of.snapshot().calendar().practice()).best(of.request(), of.snapshot());
        if (best.isEmpty()) {
            return;
        }
        Offer plan = best.get();
        Random random = new Random(seed);
        MUTATIONS.forEach((rule, mutations) -> {
            for (int i = 0; i < mutations.size(); i++) {
                Optional<Mutant> mutant = mutations.get(i).of(of, plan, random);
                if (mutant.isPresent()) {
                    Mutant it = mutant.get();
                    List<Violation> found = verifier.verify(it.request(), it.snapshot(), it.plan());
                    assertThat(it.isFoundIn(found, rule))
                            .as("mutation %d of %s, found %s", i, rule, found)
                            .isTrue();
                    saw.accept(rule.name());
                }
            }
        });
    }
}
