package dev.regimen.core.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.instruction.Answer;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HoldPolicyProperties {
    private static final Subject APIXABAN = Subject.of("apixaban", Localized.english("apixaban"));
    private static final Subject RIVAROXABAN = Subject.of("rivaroxaban", Localized.english("rivaroxaban"));
    private static final Subject ASPIRIN = Subject.of("aspirin", Localized.english("aspirin"));
    private static final Subject DIRECT = Subject.of("direct", Localized.english("tablets"), APIXABAN, RIVAROXABAN);
    private static final Subject THINNERS = Subject.of("thinners", Localized.english("thinners"), DIRECT, ASPIRIN);
    private static final List<Subject> LEAVES = List.of(APIXABAN, RIVAROXABAN, ASPIRIN);
    private static final List<Subject> ALL = List.of(THINNERS, DIRECT, APIXABAN, RIVAROXABAN, ASPIRIN);
    private static final BodySite KNEE = BodySite.of("knee", Localized.english("knee"), true);
    private static final Citation SHEET = new Citation(
            new Source(
                    "sheet", Source.Kind.GUIDELINE, "Sheet", null, "https://example.org", LocalDate.of(2026, 11, 23)),
            null);

    /** A policy, a procedure of some risk or none, and a patient of whom something is known. */
    record Case(HoldPolicy policy, Procedure procedure, Set<Subject> takes, Circumstances known) {}

    @Property
    void whoTakesAMedicineThatACircumstanceNamesIsAskedAboutIt(@ForAll("cases") Case patient) {
        List<Instruction> told = told(patient);

        for (Subject medicine : patient.takes()) {
            boolean named = patient.policy().taken().containsValue(medicine);
            boolean has = patient.policy().rules().stream()
                    .anyMatch(rule -> rule.medicine().covers(medicine));
            if (named && has) {
                assertThat(told)
                        .anySatisfy(each ->
                                assertThat(each.subject().covers(medicine)).isTrue());
            }
        }
    }

    @Property
    void nobodyIsAskedLaterThanTheRowOfTheirMedicineSays(@ForAll("cases") Case patient) {
        BleedingClass stated = patient.procedure().bleedingRiskAt(KNEE).orElse(null);
        for (Subject medicine : stated == null ? Set.<Subject>of() : patient.takes()) {
            patient.policy()
                    .rule(medicine, stated.is())
                    .filter(rule -> patient.policy().taken().containsValue(medicine))
                    .ifPresent(rule -> assertThat(told(patient))
                            .filteredOn(each -> each.subject().covers(medicine))
                            .anySatisfy(
                                    each -> assertThat(leadDays(each)).isGreaterThanOrEqualTo(rule.askBeforeDays())));
        }
    }

    @Property
    void ofAPatientOfWhomNothingIsKnownEveryClassIsAskedAbout(@ForAll("cases") Case patient) {
        var unknown = new Case(patient.policy(), patient.procedure(), Set.of(), Circumstances.UNKNOWN);

        for (HoldRule rule : patient.policy().rules()) {
            assertThat(told(unknown))
                    .anySatisfy(each ->
                            assertThat(each.subject().covers(rule.medicine())).isTrue());
        }
    }

    @Property
    void theSamePolicyAsksTheSame(@ForAll("cases") Case patient) {
        var again = new HoldPolicy(
                patient.policy().rules(), new HashMap<>(patient.policy().taken()));

        assertThat(again.instructions(patient.procedure(), KNEE))
                .isEqualTo(patient.policy().instructions(patient.procedure(), KNEE));
    }

    private static List<Instruction> told(Case patient) {
        return patient.policy().instructions(patient.procedure(), KNEE).stream()
                .filter(each -> each.when().holds(KNEE, Laterality.LEFT, null, patient.known()) != Answer.NO)
                .toList();
    }

    private static int leadDays(Instruction instruction) {
        String until = instruction.timing().until().toString();
        return until.equals("session") ? 0 : Integer.parseInt(until.replaceAll("\\D", ""));
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randomValue(HoldPolicyProperties::random);
    }

    private static Case random(Random random) {
        List<HoldRule> rules = new ArrayList<>();
        for (Subject medicine : ALL) {
            EnumSet<BleedingRisk> left = EnumSet.allOf(BleedingRisk.class);
            while (!left.isEmpty() && random.nextInt(3) > 0) {
                EnumSet<BleedingRisk> some = EnumSet.noneOf(BleedingRisk.class);
                left.stream().filter(risk -> random.nextBoolean()).forEach(some::add);
                if (!some.isEmpty()) {
                    left.removeAll(some);
                    HoldRule row = HoldRule.of(medicine).at(some.toArray(BleedingRisk[]::new));
                    rules.add(random.nextBoolean() ? row : row.askingBefore(Gap.ofDays(1 + random.nextInt(9)), SHEET));
                }
            }
        }
        Map<String, Subject> taken = new HashMap<>();
        ALL.stream().filter(each -> random.nextBoolean()).forEach(each -> taken.put("takes-" + each.id(), each));
        Set<Subject> takes = new HashSet<>();
        LEAVES.stream().filter(each -> random.nextBoolean()).forEach(takes::add);
        Circumstances known = Circumstances.UNKNOWN;
        for (Map.Entry<String, Subject> each : taken.entrySet()) {
            boolean yes = takes.stream().anyMatch(each.getValue()::covers);
            known = random.nextInt(3) == 0 ? known : known.with(each.getKey(), yes);
        }
        var procedure = Procedure.builder(
                "block", Localized.english("Block"), Localized.of(Locale.ENGLISH, RichText.plain("A needle.")));
        BleedingRisk risk = BleedingRisk.values()[random.nextInt(3)];
        if (random.nextInt(4) > 0) {
            procedure.bleedingRisk(BleedingClass.everywhere(risk));
        }
        return new Case(new HoldPolicy(rules, taken), procedure.build(), takes, known);
    }
}
