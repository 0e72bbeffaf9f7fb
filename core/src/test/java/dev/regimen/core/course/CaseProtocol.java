package dev.regimen.core.course;

import dev.regimen.core.instruction.Condition;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.DecisionPoint;
import dev.regimen.core.protocol.Gate;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Repeat;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Substance;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a protocol from the lines of a table: {@code stage}, {@code cap}, {@code separation}, {@code sides} and
 * {@code contraindication}, each with clauses behind semicolons.
 */
final class CaseProtocol {
    private static final BodySite SPINE = BodySite.of("spine", Localized.english("spine"), false);
    private static final BodySite LUMBAR = SPINE.child("lumbar", Localized.english("lower back"), false);
    private static final Map<String, BodySite> SITES = Map.of(
            "spine", SPINE,
            "lumbar", LUMBAR,
            "l3-l4", LUMBAR.child("l3-l4", Localized.english("L3/4"), false),
            "l4-l5", LUMBAR.child("l4-l5", Localized.english("L4/5"), false),
            "neck", SPINE.child("neck", Localized.english("neck"), false),
            "knee", BodySite.of("knee", Localized.english("knee"), true),
            "shoulder", BodySite.of("shoulder", Localized.english("shoulder"), true));

    private BodySite site = site("knee");
    private Sides sides = Sides.NOT_STATED;
    private final List<Stage> stages = new ArrayList<>();
    private final List<RollingCap> caps = new ArrayList<>();
    private final List<Separation> separations = new ArrayList<>();
    private final List<Contraindication> contraindications = new ArrayList<>();

    static TreatmentProtocol read(String name, List<String> lines) {
        CaseProtocol reader = new CaseProtocol();
        lines.forEach(reader::read);
        return TreatmentProtocol.builder(ProtocolId.parse("injection/" + name), Localized.english(name), reader.site)
                .sides(reader.sides)
                .stages(reader.stages.toArray(Stage[]::new))
                .caps(reader.caps.toArray(RollingCap[]::new))
                .separations(reader.separations.toArray(Separation[]::new))
                .contraindications(reader.contraindications.toArray(Contraindication[]::new))
                .build();
    }

    static BodySite site(String id) {
        BodySite site = SITES.get(id);
        if (site == null) {
            throw new IllegalArgumentException("no site " + id);
        }
        return site;
    }

    /** A substance; all of them but dextrose are corticosteroids. */
    static Substance substance(String id) {
        return id.equals("dextrose")
                ? Substance.of(id, Localized.english(id))
                : Substance.of(id, Localized.english(id), "corticosteroid");
    }

    private void read(String line) {
        List<String> clauses = List.of(line.strip().split(" *; *"));
        List<String> head = List.of(clauses.get(0).split(" ", 3));
        List<String> rest = clauses.subList(1, clauses.size());
        switch (head.get(0)) {
            case "at" -> site = site(head.get(1));
            case "stage" -> stages.add(stage(head, rest));
            case "cap" -> caps.add(cap(head.get(1), head.get(2), rest));
            case "separation" -> separations.add(separation(head, rest));
            case "sides" -> sides = sides(clauses.get(0).substring("sides ".length()));
            case "contraindication" ->
                contraindications.add(new Contraindication(
                        head.get(1),
                        Localized.english(head.get(1)),
                        Condition.given(head.get(1)),
                        Contraindication.Consequence.valueOf(head.get(2).toUpperCase(Locale.ROOT)),
                        null,
                        List.of()));
            default -> throw new IllegalArgumentException("cannot read: " + line);
        }
    }

    private static Sides sides(String text) {
        if (text.equals("together")) {
            return new Sides(Sides.How.TOGETHER, null, List.of());
        }
        String apart = text.replaceFirst("^staged ?", "");
        return new Sides(Sides.How.STAGED, apart.isEmpty() ? null : GapRange.parse(apart), List.of());
    }

    // stage injections 2..3; spacing 2..4 weeks, prefer 3 weeks; start 4 weeks.., from end of tests; gate ...
    private static Stage stage(List<String> head, List<String> clauses) {
        Segment.Builder care = Segment.builder("care", Duration.ofMinutes(20));
        List<Segment> also = new ArrayList<>();
        for (String clause : clauses) {
            List<String> words = List.of(clause.split(" ", 2));
            if (words.get(0).equals("gives")) {
                care.doses(dose(words.get(1)));
            } else if (words.get(0).equals("also")) {
                String procedure = words.get(1).replaceFirst("^perhaps ", "");
                Segment.Builder other =
                        Segment.builder(procedure, Duration.ofMinutes(5)).procedure(procedure);
                also.add((words.get(1).startsWith("perhaps ") ? other.optional() : other).build());
            }
        }
        List<Segment> segments = new ArrayList<>(List.of(care.build()));
        segments.addAll(also);
        Stage.Builder stage = Stage.builder(
                head.get(1),
                Localized.english(head.get(1)),
                CountRange.parse(head.get(2)),
                new Visit(segments, List.of()));
        clauses.forEach(clause -> addClause(stage, clause));
        return stage.build();
    }

    private static void addClause(Stage.Builder stage, String clause) {
        List<String> words = List.of(clause.split(" ", 2));
        switch (words.get(0)) {
            case "spacing" -> stage.spacing(window(words.get(1), Anchor.previousSession()));
            case "start" -> stage.start(window(words.get(1), Anchor.previousSession()));
            case "gate" -> stage.gate(gate(words.get(1)));
            case "decide" -> stage.decision(decision(words.get(1)));
            case "repeat" -> stage.repeat(repeat(words.get(1)));
            case "evaluation" -> stage.kind(Stage.Kind.EVALUATION);
            case "test" -> stage.kind(Stage.Kind.TEST);
            case "gives", "also" -> {}
            default -> throw new IllegalArgumentException("cannot read: " + clause);
        }
    }

    private static Dose dose(String text) {
        List<String> words = List.of(text.split(" ", 2));
        Dose.SolutionBuilder dose = Dose.solution(substance(words.get(0)));
        if (words.size() > 1) {
            dose.amount(new QuantityRange(Quantity.of(0, words.get(1).split(" ")[1]), Quantity.parse(words.get(1))));
        }
        return dose.build();
    }

    // 2..4 weeks, prefer 3 weeks, floor 10 days, last 8 weeks, late restart-stage, from first session; 6 months..
    private static SpacingWindow window(String text, Anchor usual) {
        List<String> parts = List.of(text.split(", "));
        String plan = parts.get(0);
        SpacingWindow.Builder window = plan.endsWith("..")
                ? SpacingWindow.builderFrom(Gap.parse(plan.substring(0, plan.length() - 2)))
                : SpacingWindow.builder(GapRange.parse(plan));
        window.anchor(usual);
        for (String part : parts.subList(1, parts.size())) {
            List<String> words = List.of(part.split(" ", 2));
            switch (words.get(0)) {
                case "prefer" -> window.prefer(GapRange.parse(words.get(1)));
                case "floor" -> window.neverBefore(Gap.parse(words.get(1)));
                case "last" -> window.neverAfter(Gap.parse(words.get(1)));
                case "late" ->
                    window.ifLate(IfLate.valueOf(words.get(1).replace('-', '_').toUpperCase(Locale.ROOT)));
                case "from" -> window.anchor(Anchor.parse(words.get(1)));
                default -> throw new IllegalArgumentException("cannot read: " + part);
            }
        }
        return window.build();
    }

    // tests pain-relief 80 %[, each][, lasting 3 months][, within 2 weeks]
    private static Gate gate(String text) {
        List<String> parts = List.of(text.split(", "));
        List<String> words = List.of(parts.get(0).split(" ", 3));
        return new Gate(
                words.get(0),
                parts.contains("each"),
                new Criterion(words.get(1), Quantity.parse(words.get(2)), gap(parts, "lasting ")),
                gap(parts, "within "),
                IfUndecided.RELEASE,
                List.of());
    }

    // after 4[, if pain-relief 30 %][, within 2 weeks][, keep]
    private static DecisionPoint decision(String text) {
        List<String> parts = List.of(text.split(", "));
        Criterion goOnIf = null;
        for (String part : parts) {
            if (part.startsWith("if ")) {
                List<String> words = List.of(part.split(" ", 3));
                goOnIf = Criterion.of(words.get(1), Quantity.parse(words.get(2)));
            }
        }
        return new DecisionPoint(
                Integer.parseInt(parts.get(0).replace("after ", "")),
                Localized.english("go on?"),
                goOnIf,
                gap(parts, "within "),
                parts.contains("keep") ? IfUndecided.KEEP : IfUndecided.RELEASE,
                List.of());
    }

    // 6 months..[, most 3][, if pain-relief 50 %]
    private static Repeat repeat(String text) {
        Integer most = null;
        Criterion onlyIf = null;
        List<String> window = new ArrayList<>();
        for (String part : text.split(", ")) {
            if (part.startsWith("most ")) {
                most = Integer.valueOf(part.substring(5));
            } else if (part.startsWith("if ")) {
                List<String> words = List.of(part.split(" ", 3));
                onlyIf = Criterion.of(words.get(1), Quantity.parse(words.get(2)));
            } else {
                window.add(part);
            }
        }
        return new Repeat(most, window(String.join(", ", window), Anchor.previousSession()), onlyIf, List.of());
    }

    // cap yearly 3 in 12 months; of injection other; per side knee; same day once | cap dose 80 mg in 1 year; ...
    private static RollingCap cap(String id, String text, List<String> clauses) {
        List<String> words = List.of(text.split(" in "));
        List<String> amount = List.of(words.get(0).split(" "));
        List<String> of = clause(clauses, "of ");
        RollingCap.Builder cap = amount.size() > 1
                ? RollingCap.ofDose(
                        id, Integer.parseInt(amount.get(0)), amount.get(1), Gap.parse(words.get(1)), of.get(0))
                : RollingCap.ofEvents(
                        id, Integer.parseInt(amount.get(0)), Gap.parse(words.get(1)), of.toArray(String[]::new));
        List<String> per = clause(clauses, "per ");
        if (!per.isEmpty()) {
            cap.per(
                    RollingCap.Per.valueOf(per.get(0).toUpperCase(Locale.ROOT)),
                    per.stream().skip(1).map(CaseProtocol::site).toArray(BodySite[]::new));
        }
        List<String> day = clause(clauses, "same day ");
        if (!day.isEmpty()) {
            cap.sameDay(RollingCap.SameDay.valueOf(day.get(0).replace('-', '_').toUpperCase(Locale.ROOT)));
        }
        return cap.build();
    }

    // separation vaccine vaccination; before 2 weeks; after 1 week; same site
    private static Separation separation(List<String> head, List<String> clauses) {
        return new Separation(
                head.get(1),
                head.get(2),
                gap(clauses, "before "),
                gap(clauses, "after "),
                clauses.contains("same site"),
                List.of());
    }

    private static List<String> clause(List<String> clauses, String start) {
        return clauses.stream()
                .filter(clause -> clause.startsWith(start))
                .findFirst()
                .map(clause -> List.of(clause.substring(start.length()).split(" ")))
                .orElse(List.of());
    }

    private static @Nullable Gap gap(List<String> parts, String start) {
        return parts.stream()
                .filter(part -> part.startsWith(start))
                .findFirst()
                .map(part -> Gap.parse(part.substring(start.length())))
                .orElse(null);
    }
}
