package dev.regimen.core.medicine;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.procedure.BleedingClass;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic asks about medicines before a procedure: a table of classes of medicine by bleeding risk. Each row sends
 * the patient to the one who prescribed the medicine; no row says what the answer will be.
 *
 * <pre>{@code
 * // rows: anticoagulants at high risk, ask 7 days before; apixaban, ask 3 days before
 * policy.rule(apixaban, BleedingRisk.HIGH);          // the row of apixaban: the narrowest class wins
 * policy.instructions(epidural, lumbarSpine);        // ask about anticoagulants, unless it is apixaban; ask about apixaban
 * }</pre>
 *
 * @param rules the rows; ids differ, and no two are for one medicine at one risk
 * @param taken the medicine that a circumstance says is taken, by the circumstance's id, sorted
 */
public record HoldPolicy(List<HoldRule> rules, Map<String, Subject> taken) {
    /** Nothing is asked. */
    public static final HoldPolicy NONE = new HoldPolicy(List.of(), Map.of());

    public HoldPolicy {
        rules = List.copyOf(requireNonNull(rules, "rules"));
        Map<String, Subject> sorted = new TreeMap<>();
        requireNonNull(taken, "taken")
                .forEach((id, medicine) ->
                        sorted.put(Ids.check(id, "circumstance"), requireNonNull(medicine, "medicine")));
        taken = Collections.unmodifiableMap(sorted);
        Set<String> ids = new HashSet<>();
        for (HoldRule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("rules name '%s' twice".formatted(rule.id()));
            }
        }
        overlap(rules).ifPresent(overlap -> {
            throw new IllegalArgumentException(overlap.toString());
        });
    }

    /**
     * Two rows that are for one medicine at one risk.
     *
     * @param first the one that stands first
     * @param second the other
     * @param risk the lowest risk that both are for
     */
    public record Overlap(HoldRule first, HoldRule second, BleedingRisk risk) {
        public Overlap {
            requireNonNull(first, "first");
            requireNonNull(second, "second");
            requireNonNull(risk, "risk");
        }

        @Override
        public String toString() {
            return "rows '%s' and '%s' are both for '%s' at %s bleeding risk"
                    .formatted(first.id(), second.id(), first.medicine(), word(risk));
        }
    }

    /** The first two rows, in their order, that are for one medicine at one risk; empty if a policy may have them all. */
    public static Optional<Overlap> overlap(List<HoldRule> rules) {
        Map<String, HoldRule> seen = new LinkedHashMap<>();
        for (HoldRule rule : rules) {
            for (BleedingRisk risk : rule.risks()) {
                HoldRule first = seen.putIfAbsent(rule.medicine().id() + " " + risk, rule);
                if (first != null) {
                    return Optional.of(new Overlap(first, rule, risk));
                }
            }
        }
        return Optional.empty();
    }

    /** The row for a medicine at a risk: of those whose class covers the medicine, the one of the narrowest class. */
    public Optional<HoldRule> rule(Subject medicine, BleedingRisk risk) {
        requireNonNull(medicine, "medicine");
        requireNonNull(risk, "risk");
        return narrowest(at(risk), medicine);
    }

    /**
     * The classes of medicine that some row is for, and none is at the risk: nothing is said on how long before the
     * patient is to ask, so {@link #instructions} asks as soon as the patient decides.
     */
    public List<Subject> without(BleedingRisk risk) {
        requireNonNull(risk, "risk");
        return rules.stream()
                .map(HoldRule::medicine)
                .distinct()
                .filter(medicine -> rule(medicine, risk).isEmpty())
                .toList();
    }

    /**
     * The circumstance that holds of a patient who takes the row's medicine: the row's own, else the one that names the
     * medicine, else the one that names the narrowest class around it.
     *
     * @return empty if nothing says who takes it: then everyone is asked
     */
    public Optional<String> circumstanceOf(HoldRule rule) {
        return rule.circumstance() == null ? circumstanceOf(rule.medicine()) : Optional.of(rule.circumstance());
    }

    private Optional<String> circumstanceOf(Subject medicine) {
        String found = null;
        Subject narrowest = null;
        for (Map.Entry<String, Subject> each : taken.entrySet()) {
            Subject named = each.getValue();
            if (named.covers(medicine) && (narrowest == null || isNarrower(named, narrowest))) {
                found = each.getKey();
                narrowest = named;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * What a patient is told to ask before a session of the procedure at the site, and to ask again after it: for the
     * timeline, and for lead times. Each is told to a patient who takes the medicine, and to one of whom that is not
     * known.
     *
     * <ul>
     *   <li>A row with a lead of so many days asks from the decision until so many days before the session; one without
     *       from the decision until the session.
     *   <li>A row of a wider class is not told to a patient who is known to take a medicine with a narrower row of its
     *       own. Any other medicine of the wider class that a circumstance names is then asked about by itself.
     *   <li>Where the bleeding risk is not stated, the row of each class that asks earliest is told.
     *   <li>A class that has rows, but none for the risk, is asked about as soon as the patient decides.
     * </ul>
     *
     * @return in the order of the rows; those after the session follow those before it
     */
    public List<Instruction> instructions(Procedure procedure, BodySite site) {
        Optional<BleedingClass> stated = procedure.bleedingRiskAt(site);
        List<HoldRule> told = stated.isPresent() ? withMissing(stated.get().is()) : earliest();
        List<Instruction> before = new ArrayList<>();
        List<Instruction> after = new ArrayList<>();
        for (HoldRule rule : told) {
            Map<Subject, Condition> askedAbout = new LinkedHashMap<>();
            askedAbout.put(rule.medicine(), condition(rule, told));
            siblings(rule, told)
                    .forEach((circumstance, medicine) ->
                            askedAbout.putIfAbsent(medicine, Condition.given(circumstance)));
            askedAbout.forEach((medicine, when) -> {
                before.add(before(rule, medicine, when));
                after(rule, medicine, when).ifPresent(after::add);
            });
        }
        before.addAll(after);
        return List.copyOf(before);
    }

    /**
     * All that a patient is told for a session of the protocol at the site: the protocol's own instructions, and those
     * of this policy. Where the protocol asks the prescriber about the very medicine of a row, before the session and
     * under no narrower circumstances, its own instruction stands for both: it asks as early as the earlier of the two,
     * in the row's words if it has any, and names the sources of both.
     *
     * @return the protocol's own, in their order, then what the policy adds
     */
    public List<Instruction> instructions(Procedure procedure, TreatmentProtocol protocol, BodySite site) {
        return Joining.of(protocol.instructions(), instructions(procedure, site));
    }

    private List<HoldRule> at(BleedingRisk risk) {
        return rules.stream().filter(rule -> rule.risks().contains(risk)).toList();
    }

    private List<HoldRule> withMissing(BleedingRisk risk) {
        List<HoldRule> all = new ArrayList<>(at(risk));
        without(risk).forEach(medicine -> all.add(HoldRule.of(medicine)));
        return all;
    }

    /** One row of each class: the one that asks earliest, or else stands first. */
    private List<HoldRule> earliest() {
        Map<String, HoldRule> byMedicine = new LinkedHashMap<>();
        for (HoldRule rule : rules) {
            byMedicine.merge(
                    rule.medicine().id(),
                    rule,
                    (first, second) -> second.askBeforeDays() > first.askBeforeDays() ? second : first);
        }
        return List.copyOf(byMedicine.values());
    }

    private Condition condition(HoldRule rule, List<HoldRule> told) {
        String own = circumstanceOf(rule).orElse(null);
        if (own == null) {
            return Condition.ALWAYS;
        }
        Map<String, Boolean> must = new TreeMap<>();
        narrower(rule, told).forEach(circumstance -> must.put(circumstance, false));
        must.put(own, true);
        return new Condition(List.of(), null, must);
    }

    /** The circumstances of the rows of narrower classes, where they are not the row's own. */
    private Set<String> narrower(HoldRule rule, List<HoldRule> told) {
        Set<String> circumstances = new HashSet<>();
        for (HoldRule other : told) {
            if (isNarrower(other.medicine(), rule.medicine())) {
                circumstanceOf(other).ifPresent(circumstances::add);
            }
        }
        circumstanceOf(rule).ifPresent(circumstances::remove);
        return circumstances;
    }

    /** What else of a row's class a circumstance names, where the row itself gives way to narrower ones. */
    private Map<String, Subject> siblings(HoldRule rule, List<HoldRule> told) {
        if (narrower(rule, told).isEmpty()) {
            return Map.of();
        }
        Map<String, Subject> siblings = new TreeMap<>();
        taken.forEach((circumstance, medicine) -> {
            boolean own = narrowest(told, medicine).filter(rule::equals).isPresent();
            if (own && isNarrower(medicine, rule.medicine())) {
                siblings.put(circumstance, medicine);
            }
        });
        return siblings;
    }

    private static Instruction before(HoldRule rule, Subject medicine, Condition when) {
        int lead = rule.askBeforeDays();
        Timing timing = Timing.of(Offset.DECISION, lead == 0 ? Offset.SESSION : Offset.days(-lead));
        return asking("policy-" + medicine.id(), rule, medicine, timing, when, rule.text());
    }

    private static Optional<Instruction> after(HoldRule rule, Subject medicine, Condition when) {
        Timing timing = Timing.of(Offset.SESSION, Offset.SESSION);
        return Optional.ofNullable(rule.afterwards())
                .map(words -> asking("policy-" + medicine.id() + "-after", rule, medicine, timing, when, words));
    }

    private static Instruction asking(
            String id,
            HoldRule rule,
            Subject medicine,
            Timing timing,
            Condition when,
            @Nullable Localized<RichText> words) {
        return new Instruction(
                id, Direction.ASK_PRESCRIBER, medicine, timing, when, null, null, words, rule.citations());
    }

    private static Optional<HoldRule> narrowest(List<HoldRule> rules, Subject medicine) {
        List<HoldRule> covering =
                rules.stream().filter(rule -> rule.medicine().covers(medicine)).toList();
        // of classes that do not hold one another, the one that asks earliest; the first of several
        return covering.stream()
                .filter(rule -> covering.stream().noneMatch(other -> isNarrower(other.medicine(), rule.medicine())))
                .reduce((first, second) -> second.askBeforeDays() > first.askBeforeDays() ? second : first);
    }

    private static boolean isNarrower(Subject medicine, Subject other) {
        return other.covers(medicine) && !medicine.covers(other);
    }

    private static String word(BleedingRisk risk) {
        return risk.name().toLowerCase(Locale.ROOT);
    }
}
