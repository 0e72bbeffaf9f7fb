package dev.regimen.core.catalog.internal.read;

import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.InstructionConflict;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Finds pairs of rules that contradict each other: within a protocol, and across procedures that one patient may well
 * have together, because one names the other as related or because both are given at the same site. Rules are compared
 * as if they were told from the same session.
 */
public final class Contradictions {
    private final List<Rules> all;
    private final List<Contradiction> found = new ArrayList<>();

    /**
     * A rule and where it stands in the meaning of its procedure.
     *
     * @param path such as {@code instructions/may-ice} or {@code protocols/knee/instructions/may-ice}
     * @param in the protocols in which it can hold
     */
    public record Rule(String procedure, String path, Instruction instruction, List<TreatmentProtocol> in) {
        /** Whether a protocol has it for its own, and the procedure's other ones do not. */
        boolean isOfOneProtocol() {
            return path.startsWith("protocols/");
        }

        private boolean sharesProtocol(Rule other) {
            return in.isEmpty() && other.in.isEmpty() || in.stream().anyMatch(other.in::contains);
        }

        private boolean sharesSite(Rule other) {
            return in.stream()
                    .map(TreatmentProtocol::site)
                    .anyMatch(site ->
                            other.in.stream().map(TreatmentProtocol::site).anyMatch(site::overlaps));
        }
    }

    /** Two rules that contradict each other. */
    public record Contradiction(Rule stricter, Rule other) {
        public InstructionConflict conflict() {
            return new InstructionConflict(stricter.instruction(), other.instruction());
        }

        boolean isAcrossProcedures() {
            return !stricter.procedure().equals(other.procedure());
        }

        /** Whether there are circumstances in which only one of them holds. */
        boolean isConditional() {
            return !stricter.instruction().when().equals(other.instruction().when());
        }

        /** A sentence about the two, each by the name it is given. */
        String inWords(String stricterName, String otherName) {
            String does = conflict().isAboutDose() ? "%s allows less than %s" : "%s forbids what %s allows";
            return does.formatted(stricterName, otherName)
                    + (isAcrossProcedures() ? ", if both are given" : " at the same time");
        }
    }

    private record Rules(Procedure procedure, List<Rule> rules) {
        static Rules of(Procedure procedure) {
            List<Rule> rules = new ArrayList<>();
            List<Instruction> shared = procedure.shared().instructions();
            for (Instruction rule : shared) {
                add("instructions/", rule, procedure, procedure.protocols(), rules);
            }
            for (TreatmentProtocol protocol : procedure.protocols()) {
                for (Instruction rule : protocol.instructions()) {
                    if (!shared.contains(rule)) {
                        String prefix = "protocols/" + protocol.id().name() + "/instructions/";
                        add(prefix, rule, procedure, List.of(protocol), rules);
                    }
                }
            }
            return new Rules(procedure, rules);
        }

        private static void add(
                String prefix,
                Instruction rule,
                Procedure procedure,
                List<TreatmentProtocol> protocols,
                List<Rule> into) {
            List<TreatmentProtocol> holdsIn = protocols.stream()
                    .filter(protocol -> protocol.instructions().contains(rule)
                            && canHoldAt(protocol.site(), rule)
                            && canHoldIn(protocol, rule))
                    .toList();
            if (!holdsIn.isEmpty() || procedure.protocols().isEmpty()) {
                into.add(new Rule(procedure.id(), prefix + rule.id(), rule, holdsIn));
            }
        }

        private static boolean canHoldAt(BodySite site, Instruction rule) {
            return rule.when().sites().isEmpty() || rule.when().sites().stream().anyMatch(site::overlaps);
        }

        private static boolean canHoldIn(TreatmentProtocol protocol, Instruction rule) {
            List<String> stages = rule.when().stages();
            return stages.isEmpty() || protocol.stages().stream().anyMatch(stage -> stages.contains(stage.id()));
        }

        boolean isRelatedTo(Rules other) {
            return names(procedure, other.procedure) || names(other.procedure, procedure);
        }

        private static boolean names(Procedure one, Procedure other) {
            return one.related().stream()
                    .anyMatch(related -> related.procedure().equals(other.id()));
        }
    }

    private Contradictions(List<Procedure> procedures) {
        all = procedures.stream().map(Rules::of).toList();
    }

    /** All pairs, in the order of the procedures and of their rules; those within a procedure come first. */
    public static List<Contradiction> among(List<Procedure> procedures) {
        var search = new Contradictions(procedures);
        search.all.forEach(search::within);
        for (int i = 0; i < search.all.size(); i++) {
            for (Rules later : search.all.subList(i + 1, search.all.size())) {
                search.across(search.all.get(i), later);
            }
        }
        return List.copyOf(search.found);
    }

    private void within(Rules procedure) {
        List<Rule> rules = procedure.rules();
        for (int i = 0; i < rules.size(); i++) {
            for (Rule later : rules.subList(i + 1, rules.size())) {
                if (rules.get(i).sharesProtocol(later)) {
                    compare(rules.get(i), later, InstructionConflict::inOneSession);
                }
            }
        }
    }

    private void across(Rules one, Rules other) {
        boolean related = one.isRelatedTo(other);
        for (Rule rule : one.rules()) {
            for (Rule against : other.rules()) {
                if (related || rule.sharesSite(against)) {
                    compare(rule, against, InstructionConflict::inOneVisit);
                }
            }
        }
    }

    private void compare(
            Rule one, Rule two, BiFunction<Instruction, Instruction, Optional<InstructionConflict>> conflict) {
        conflict.apply(one.instruction(), two.instruction())
                .ifPresent(each -> found.add(
                        each.stricter().equals(one.instruction())
                                ? new Contradiction(one, two)
                                : new Contradiction(two, one)));
    }
}
