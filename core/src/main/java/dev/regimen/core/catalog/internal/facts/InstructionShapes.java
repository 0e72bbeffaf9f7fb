package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Branch;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ReferenceShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.DoseLimit;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Regimen;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.RichText;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the patient is told, and what to expect. */
final class InstructionShapes {
    static final Shape<Subject> SUBJECT = new ReferenceShape<>(Subject.class, "a subject of instructions", Subject::id);
    static final Shape<String> CIRCUMSTANCE =
            Scalars.ID.naming(VocabularyShape.Circumstance.class, "a circumstance", id -> id);
    private static final Shape<OffsetRange> MOMENT = ScalarShape.of(
            "a moment or a range of moments such as '-7 days' or '+7..10 days'",
            OffsetRange::parse,
            "^(session|decision|[+-]?[0-9]{1,4}([.][.][0-9]{1,4})? ?(days?|hours?|weeks?))$");
    private static final Shape<DoseLimit> LIMIT = ScalarShape.of(
            "a limit such as '3000 mg in 24 hours'",
            InstructionShapes::parseLimit,
            limit -> limit.most() + " in " + Durations.print(limit.within()),
            "^[0-9].* in [0-9]+ ?(minutes?|hours?|days?)$");
    private static final Shape<Durations.Range> EVERY = ScalarShape.of(
            "a length of time or a range such as '2..3 hours'",
            Durations::parseRange,
            Durations::printRange,
            "^[0-9]+( ?[a-z]+)?([.][.][0-9]+ ?[a-z]+)?$");
    private static final Shape<Regimen> REGIMEN = new RegimenShape();

    static final Shape<Condition> CONDITION = new ConditionShape();
    static final Shape<Instruction> INSTRUCTION = new InstructionShape();
    static final Shape<RecoveryPhase> PHASE = new PhaseShape().declaredAs(RecoveryPhase.class);

    private InstructionShapes() {}

    /**
     * {@code {site: [elbow, hand], stage: [blocks], given: sedation, unless: diabetes}}; a text alone is what must be
     * given. Stages may follow the rule in its file, so whether there are such is looked up when all is read.
     */
    private static final class ConditionShape extends ObjectShape<Condition> {
        private final Field<List<BodySite>> sites = oneOrMany("site", ValueShapes.SITE);
        private final Field<Laterality> side = optional("side", ValueShapes.SIDE);
        private final Field<List<String>> stages = oneOrMany("stage", Scalars.ID);
        private final Field<List<String>> given = oneOrMany("given", CIRCUMSTANCE);
        private final Field<List<String>> unless = oneOrMany("unless", CIRCUMSTANCE);

        ConditionShape() {
            super("condition", "a condition");
            shorthandFor("given");
        }

        private static List<String> named(Condition condition, boolean holds) {
            return condition.circumstances().entrySet().stream()
                    .filter(entry -> entry.getValue() == holds)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        @Override
        protected void take(Condition condition, Values into) {
            into.put(sites, condition.sites());
            into.put(side, condition.side());
            into.put(stages, condition.stages());
            into.put(given, named(condition, true));
            into.put(unless, named(condition, false));
        }

        @Override
        protected Condition build(Values values) {
            Map<String, Boolean> circumstances = new HashMap<>();
            values.get(given).forEach(id -> circumstances.put(id, true));
            for (String id : values.get(unless)) {
                if (circumstances.put(id, false) != null) {
                    throw new IllegalArgumentException("'%s' must not be both given and excluded".formatted(id));
                }
            }
            return new Condition(values.get(sites), values.find(side), circumstances, values.get(stages));
        }
    }

    /** Which way, and about what. */
    private record Advice(Direction direction, Subject subject) {
        static List<Branch<Advice, ?>> branches() {
            return Arrays.stream(Direction.values())
                    .<Branch<Advice, ?>>map(Advice::branch)
                    .toList();
        }

        private static Branch<Advice, Subject> branch(Direction direction) {
            return Branch.of(
                    word(direction),
                    SUBJECT,
                    subject -> new Advice(direction, subject),
                    advice -> advice.direction() == direction ? advice.subject() : null);
        }

        static String word(Direction direction) {
            return direction.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The id of an instruction that was given none. */
        static String defaultId(Direction direction, String subject) {
            return word(direction) + "-" + subject;
        }
    }

    private static final class TimingShape extends ObjectShape<Timing> {
        private final Field<OffsetRange> from = required("from", MOMENT);
        private final Field<OffsetRange> until = required("until", MOMENT);

        TimingShape() {
            super("timing", "a timing");
        }

        @Override
        protected void take(Timing timing, Values into) {
            into.put(from, timing.from());
            into.put(until, timing.until());
        }

        @Override
        protected Timing build(Values values) {
            return new Timing(values.get(from), values.get(until));
        }
    }

    private static final class InstructionShape extends ObjectShape<Instruction> {
        private final Field<String> id = optionalId("instruction");
        private final Field<Advice> advice = oneOf(Advice.branches());
        private final Field<Timing> timing = inline(new TimingShape());
        private final Field<Condition> when = optional("when", CONDITION, Condition.ALWAYS);
        private final Field<DoseLimit> limit = optional("at-most", LIMIT);
        private final Field<Regimen> regimen = optional("how", REGIMEN);
        private final Field<Localized<RichText>> detail = optional("detail", Texts.LOCALIZED_RICH);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        InstructionShape() {
            super("instruction", "an instruction");
        }

        private static @Nullable String ownId(Instruction instruction) {
            String usual = Advice.defaultId(
                    instruction.direction(), instruction.subject().id());
            return instruction.id().equals(usual) ? null : instruction.id();
        }

        @Override
        public @Nullable String nameIn(Node node) {
            String own = super.nameIn(node);
            if (own != null || !(node instanceof Node.Mapping mapping)) {
                return own;
            }
            for (Direction direction : Direction.values()) {
                if (mapping.get(Advice.word(direction)) instanceof Node.Scalar subject) {
                    return Advice.defaultId(direction, subject.text());
                }
            }
            return null;
        }

        @Override
        protected void take(Instruction instruction, Values into) {
            into.put(id, InstructionShape.ownId(instruction));
            into.put(advice, new Advice(instruction.direction(), instruction.subject()));
            into.put(timing, instruction.timing());
            into.put(when, instruction.when());
            into.put(limit, instruction.limit());
            into.put(regimen, instruction.regimen());
            into.put(detail, instruction.detail());
            into.put(citations, instruction.citations());
        }

        @Override
        protected Instruction build(Values values) {
            Advice given = values.get(advice);
            String usual = Advice.defaultId(given.direction(), given.subject().id());
            return new Instruction(
                    values.maybe(id).orElse(usual),
                    given.direction(),
                    given.subject(),
                    values.get(timing),
                    values.get(when),
                    values.find(limit),
                    values.find(regimen),
                    values.find(detail),
                    values.get(citations));
        }
    }

    private static DoseLimit parseLimit(String text) {
        int in = text.lastIndexOf(" in ");
        if (in < 0) {
            throw new IllegalArgumentException("a limit is a quantity and a length of time: '3000 mg in 24 hours'");
        }
        return new DoseLimit(Quantity.parse(text.substring(0, in)), Durations.parse(text.substring(in + 4)));
    }

    private static final class RegimenShape extends ObjectShape<Regimen> {
        private final Field<Quantity> amount = optional("amount", ValueShapes.QUANTITY);
        private final Field<Duration> each = optional("for", ValueShapes.DURATION);
        private final Field<Durations.Range> every = required("every", EVERY);
        private final Field<Localized<String>> otherwiseWhen = optional("otherwise-when", Texts.LOCALIZED);
        private final Field<Regimen> otherwise = optional("otherwise", Shape.lazy(() -> this));

        RegimenShape() {
            super("regimen", "how often something is done");
            shorthandFor("every");
        }

        @Override
        protected void take(Regimen regimen, Values into) {
            into.put(amount, regimen.amount());
            into.put(each, regimen.each());
            into.put(every, new Durations.Range(regimen.everyMin(), regimen.everyMax()));
            into.put(otherwiseWhen, regimen.otherwiseWhen());
            into.put(otherwise, regimen.otherwise());
        }

        @Override
        protected Regimen build(Values values) {
            Durations.Range interval = values.get(every);
            return new Regimen(
                    values.find(amount),
                    values.find(each),
                    interval.min(),
                    interval.max(),
                    values.find(otherwiseWhen),
                    values.find(otherwise));
        }
    }

    /** What a phase is told from: {@code session}, {@code last session} or {@code end of flare}. */
    private record PhaseStart(
            RecoveryPhase.Starts starts, @Nullable String phase) {
        private static final String END_OF = "end of ";

        static PhaseStart of(RecoveryPhase phase) {
            return new PhaseStart(phase.starts(), phase.afterPhase());
        }

        static PhaseStart parse(String text) {
            String stripped = text.strip();
            if (stripped.startsWith(END_OF)) {
                return new PhaseStart(
                        RecoveryPhase.Starts.END_OF_PHASE,
                        stripped.substring(END_OF.length()).strip());
            }
            return switch (stripped) {
                case "session" -> new PhaseStart(RecoveryPhase.Starts.SESSION, null);
                case "last session" -> new PhaseStart(RecoveryPhase.Starts.LAST_SESSION, null);
                default ->
                    throw new IllegalArgumentException(
                            "a phase starts at 'session', 'last session' or the 'end of' an earlier phase");
            };
        }

        @Override
        public String toString() {
            return switch (starts) {
                case SESSION -> "session";
                case LAST_SESSION -> "last session";
                case END_OF_PHASE -> END_OF + phase;
            };
        }
    }

    private static final class PhaseShape extends ObjectShape<RecoveryPhase> {
        private final Field<String> id = id("phase");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<PhaseStart> starts = required(
                "starts",
                ScalarShape.of("the start of a phase", PhaseStart::parse, "^(session|last session|end of [a-z0-9-]+)$")
                        .naming(RecoveryPhase.class, "an earlier phase", PhaseStart::phase));
        private final Field<GapRange> lasts = optional("lasts", ValueShapes.GAP_RANGE);
        private final Field<GapRange> between = optional("between", ValueShapes.GAP_RANGE);
        private final Field<Condition> when = optional("when", CONDITION, Condition.ALWAYS);
        private final Field<Localized<RichText>> detail = optional("detail", Texts.LOCALIZED_RICH);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        PhaseShape() {
            super("recovery-phase", "a recovery phase");
        }

        @Override
        protected void take(RecoveryPhase recoveryPhase, Values into) {
            into.put(id, recoveryPhase.id());
            into.put(name, recoveryPhase.name());
            into.put(starts, PhaseStart.of(recoveryPhase));
            into.put(lasts, recoveryPhase.lasts());
            into.put(between, recoveryPhase.between());
            into.put(when, recoveryPhase.when());
            into.put(detail, recoveryPhase.detail());
            into.put(citations, recoveryPhase.citations());
        }

        @Override
        protected RecoveryPhase build(Values values) {
            PhaseStart start = values.get(starts);
            return new RecoveryPhase(
                    values.get(id),
                    values.get(name),
                    start.starts(),
                    start.phase(),
                    values.find(lasts),
                    values.find(between),
                    values.get(when),
                    values.find(detail),
                    values.get(citations));
        }
    }
}
