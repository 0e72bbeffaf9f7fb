package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.DecisionPoint;
import dev.regimen.core.protocol.Gate;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.IfUndecided;
import dev.regimen.core.protocol.Repeat;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.visit.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stages, the windows between their sessions, and what opens, repeats or ends them. */
final class StageShapes {
    private static final String EARLIER_STAGE = "a stage before this one";
    private static final Shape<Anchor> ANCHOR = ScalarShape.<Anchor>of(
                    "an anchor such as 'end of injections'",
                    Anchor::parse,
                    "^(previous session|first session|(end of|event) [a-z0-9-]+)$")
            .naming(Stage.class, EARLIER_STAGE, anchor -> anchor instanceof Anchor.StageEnd end ? end.stage() : null)
            .naming(
                    EventKind.class,
                    "a procedure or of a subject",
                    anchor -> anchor instanceof Anchor.OutsideEvent event ? event.kind() : null);
    private static final Shape<IfUndecided> IF_UNDECIDED =
            Scalars.words("what happens if nobody decides", IfUndecided.class);
    private static final Shape<Span> SPAN = ScalarShape.of(
            "a range of gaps such as '2..4 weeks' or 'from 6 months'",
            Span::parse,
            "^(from [0-9]+ ?[a-z]+|[0-9]+( ?[a-z]+)?([.][.][0-9]+ ?[a-z]+)?)$");
    private static final CriterionShape CRITERION = new CriterionShape();
    private static final Shape<SpacingWindow> SPACING = new SpacingShape();

    static final Shape<Stage> STAGE = new StageShape().declaredAs(Stage.class);

    private StageShapes() {}

    /** From a gap on, with an end or without: {@code 2..4 weeks}, {@code from 6 months}. */
    private record Span(Gap from, @Nullable Gap to) {
        private static final String FROM = "from ";

        static Span parse(String text) {
            String stripped = text.strip();
            if (stripped.startsWith(FROM)) {
                return new Span(Gap.parse(stripped.substring(FROM.length())), null);
            }
            GapRange range = GapRange.parse(stripped);
            return new Span(range.min(), range.max());
        }

        @Override
        public String toString() {
            return to == null ? FROM + from : new GapRange(from, to).toString();
        }
    }

    private static final class SpacingShape extends ObjectShape<SpacingWindow> {
        private final Field<Span> plan = required("plan", SPAN);
        private final Field<Span> prefer = optional("prefer", SPAN);
        private final Field<Anchor> anchor = optional("from", ANCHOR, Anchor.previousSession());
        private final Field<Gap> neverBefore = optional("never-before", ValueShapes.GAP);
        private final Field<Gap> neverAfter = optional("never-after", ValueShapes.GAP);
        private final Field<IfLate> ifLate =
                optional("if-late", Scalars.words("what happens if it is late", IfLate.class), IfLate.REVIEW);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        SpacingShape() {
            super("spacing", "a spacing window");
            shorthandFor("plan");
        }

        private static Span planned(SpacingWindow window) {
            return new Span(window.from(), window.to());
        }

        private static @Nullable Span preferred(SpacingWindow window) {
            var best = new Span(window.preferFrom(), window.preferTo());
            return best.equals(planned(window)) ? null : best;
        }

        @Override
        protected void take(SpacingWindow spacingWindow, Values into) {
            into.put(plan, SpacingShape.planned(spacingWindow));
            into.put(prefer, SpacingShape.preferred(spacingWindow));
            into.put(anchor, spacingWindow.anchor());
            into.put(neverBefore, spacingWindow.neverBefore());
            into.put(neverAfter, spacingWindow.neverAfter());
            into.put(ifLate, spacingWindow.ifLate());
            into.put(citations, spacingWindow.citations());
        }

        @Override
        protected SpacingWindow build(Values values) {
            Span planned = values.get(plan);
            Span best = values.maybe(prefer).orElse(planned);
            return new SpacingWindow(
                    values.get(anchor),
                    values.find(neverBefore),
                    planned.from(),
                    best.from(),
                    best.to(),
                    planned.to(),
                    values.find(neverAfter),
                    values.get(ifLate),
                    values.get(citations));
        }
    }

    private static final class CriterionShape extends ObjectShape<Criterion> {
        private final Field<String> measure =
                required("measure", Scalars.ID.naming(Subject.class, "a subject, such as pain relief", id -> id));
        private final Field<Quantity> atLeast = required("at-least", ValueShapes.QUANTITY);
        private final Field<Gap> lasting = optional("lasting", ValueShapes.GAP);

        CriterionShape() {
            super("criterion", "a criterion");
        }

        @Override
        protected void take(Criterion criterion, Values into) {
            into.put(measure, criterion.measure());
            into.put(atLeast, criterion.atLeast());
            into.put(lasting, criterion.lasting());
        }

        @Override
        protected Criterion build(Values values) {
            return new Criterion(values.get(measure), values.get(atLeast), values.find(lasting));
        }
    }

    private static final class GateShape extends ObjectShape<Gate> {
        private final Field<String> ofStage = required("of", Scalars.ID.naming(Stage.class, EARLIER_STAGE, id -> id));
        private final Field<Boolean> eachSession = optional("each-session", Scalars.YES_OR_NO, false);
        private final Field<Criterion> criterion = inline(CRITERION);
        private final Field<Gap> decideWithin = optional("decide-within", ValueShapes.GAP);
        private final Field<IfUndecided> ifUndecided = optional("if-undecided", IF_UNDECIDED, IfUndecided.RELEASE);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        GateShape() {
            super("gate", "a gate");
        }

        @Override
        protected void take(Gate gate, Values into) {
            into.put(ofStage, gate.ofStage());
            into.put(eachSession, gate.eachSession());
            into.put(criterion, gate.criterion());
            into.put(decideWithin, gate.decideWithin());
            into.put(ifUndecided, gate.ifUndecided());
            into.put(citations, gate.citations());
        }

        @Override
        protected Gate build(Values values) {
            return new Gate(
                    values.get(ofStage),
                    values.get(eachSession),
                    values.get(criterion),
                    values.find(decideWithin),
                    values.get(ifUndecided),
                    values.get(citations));
        }
    }

    private static final class DecisionShape extends ObjectShape<DecisionPoint> {
        private final Field<Integer> afterSession = idReference("after-session", Scalars.WHOLE_NUMBER);
        private final Field<Localized<String>> question = required("question", Texts.LOCALIZED);
        private final Field<Criterion> goOnIf = optional("go-on-if", CRITERION);
        private final Field<Gap> decideWithin = optional("decide-within", ValueShapes.GAP);
        private final Field<IfUndecided> ifUndecided = optional("if-undecided", IF_UNDECIDED, IfUndecided.RELEASE);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        DecisionShape() {
            super("decision", "a decision point");
        }

        @Override
        protected void take(DecisionPoint decisionPoint, Values into) {
            into.put(afterSession, decisionPoint.afterSession());
            into.put(question, decisionPoint.question());
            into.put(goOnIf, decisionPoint.goOnIf());
            into.put(decideWithin, decisionPoint.decideWithin());
            into.put(ifUndecided, decisionPoint.ifUndecided());
            into.put(citations, decisionPoint.citations());
        }

        @Override
        protected DecisionPoint build(Values values) {
            return new DecisionPoint(
                    values.get(afterSession),
                    values.get(question),
                    values.find(goOnIf),
                    values.find(decideWithin),
                    values.get(ifUndecided),
                    values.get(citations));
        }
    }

    private static final class RepeatShape extends ObjectShape<Repeat> {
        private final Field<SpacingWindow> spacing = required("spacing", SPACING);
        private final Field<Integer> most = optional("most", Scalars.WHOLE_NUMBER);
        private final Field<Criterion> onlyIf = optional("only-if", CRITERION);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        RepeatShape() {
            super("repeat", "how a stage comes again");
        }

        @Override
        protected void take(Repeat repeat, Values into) {
            into.put(spacing, repeat.spacing());
            into.put(most, repeat.most());
            into.put(onlyIf, repeat.onlyIf());
            into.put(citations, repeat.citations());
        }

        @Override
        protected Repeat build(Values values) {
            return new Repeat(values.find(most), values.get(spacing), values.find(onlyIf), values.get(citations));
        }
    }

    private static final class StageShape extends ObjectShape<Stage> {
        private final Field<String> id = id("stage");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<Stage.Kind> kind =
                optional("kind", Scalars.words("a kind of stage", Stage.Kind.class), Stage.Kind.TREATMENT);
        private final Field<CountRange> sessions = optional("sessions", ValueShapes.COUNT_RANGE, CountRange.exactly(1));
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);
        private final Field<SpacingWindow> start = optional("start", SPACING);
        private final Field<Gate> gate = optional("gate", new GateShape());
        private final Field<SpacingWindow> spacing = optional("spacing", SPACING);
        private final Field<List<DecisionPoint>> decisions = list("decisions", new DecisionShape());
        private final Field<Repeat> repeat = optional("repeat", new RepeatShape());
        private final Field<Visit> visit = required("visit", VisitShapes.VISIT);

        StageShape() {
            super("stage", "a stage");
        }

        @Override
        protected void take(Stage stage, Values into) {
            into.put(id, stage.id());
            into.put(name, stage.name());
            into.put(kind, stage.kind());
            into.put(sessions, stage.sessions());
            into.put(citations, stage.citations());
            into.put(start, stage.start());
            into.put(gate, stage.gate());
            into.put(spacing, stage.spacing());
            into.put(decisions, stage.decisions());
            into.put(repeat, stage.repeat());
            into.put(visit, stage.visit());
        }

        @Override
        protected Stage build(Values values) {
            return new Stage(
                    values.get(id),
                    values.get(name),
                    values.get(kind),
                    values.get(sessions),
                    values.get(citations),
                    values.find(start),
                    values.find(gate),
                    values.find(spacing),
                    values.get(decisions),
                    values.find(repeat),
                    values.get(visit));
        }
    }
}
