package dev.regimen.core.timeline.bench;

import dev.regimen.core.fixtures.InstructionFixtures;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.OffsetRange;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.instruction.Timing;
import dev.regimen.core.timeline.DatedConflict;
import dev.regimen.core.timeline.InstructionTimeline;
import dev.regimen.core.timeline.LeadTimes;
import dev.regimen.core.timeline.SessionTime;
import dev.regimen.core.timeline.ShownTimeline;
import dev.regimen.core.timeline.TimelineChange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A timeline of so many sessions, two weeks apart, with so many rules: time and bytes, which should be linear in both. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TimelineBenchmark {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 11); // Mon
    private static final ZonedDateTime FIRST =
            LocalDate.of(2027, 3, 1).atTime(9, 0).atZone(ZoneId.of("America/New_York")); // Mon
    // before, after, around, in hours, and with a range
    private static final List<String> TIMINGS = List.of(
            "-7 days/-1 day",
            "session/+4 days",
            "-7 days/+14 days",
            "-8 hours/session",
            "session/+24 hours",
            "session/+7..10 days",
            "+7..10 days/+4 weeks",
            "decision/session");

    /** Sessions and rules. */
    @Param({"12x40", "6x40", "24x40", "12x20", "12x80"})
    public String size;

    private List<Instruction> rules;
    private List<RecoveryPhase> recovery;
    private List<SessionTime> sessions;
    private InstructionTimeline told;
    private InstructionTimeline now;
    private SessionTime moved;
    private LeadTimes.ForSession lead;

    /** Makes rules and sessions. */
    @Setup
    public void prepare() {
        String[] numbers = size.split("x", -1);
        rules = rules(Integer.parseInt(numbers[1]));
        recovery = List.of(InstructionFixtures.FLARE, InstructionFixtures.STRENGTHENING);
        sessions = sessions(Integer.parseInt(numbers[0]));
        told = compute();
        SessionTime middle = sessions.get(sessions.size() / 2);
        moved = session(middle.key(), middle.arrival().plusDays(2));
        now = move();
        lead = LeadTimes.of(rules).at(InstructionFixtures.KNEE, Laterality.LEFT, Circumstances.UNKNOWN);
    }

    /** The whole timeline. */
    @Benchmark
    public InstructionTimeline compute() {
        return InstructionTimeline.of(rules, recovery, sessions, Circumstances.UNKNOWN, DECIDED);
    }

    /** One session at another time. */
    @Benchmark
    public InstructionTimeline move() {
        return told.moved(moved, Circumstances.UNKNOWN);
    }

    /** What the move changed. */
    @Benchmark
    public List<TimelineChange> change() {
        return now.changesSince(told);
    }

    /** What contradicts what. */
    @Benchmark
    public List<DatedConflict> conflict() {
        return told.conflicts();
    }

    /** What is shown. */
    @Benchmark
    public ShownTimeline show() {
        return told.shown();
    }

    /** The earliest session, as asked for each candidate day. */
    @Benchmark
    public ZonedDateTime earliest() {
        return lead.cautious().earliest(FIRST);
    }

    private static List<Instruction> rules(int count) {
        List<Instruction> rules = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String[] ends = TIMINGS.get(i % TIMINGS.size()).split("/", -1);
            Direction direction = Direction.values()[i % Direction.values().length];
            Instruction.Builder rule = Instruction.builder("rule-" + i, direction, subject(i))
                    .timing(new Timing(OffsetRange.parse(ends[0]), OffsetRange.parse(ends[1])));
            rules.add(i % 4 == 3 ? rule.when(Condition.given("sedation")).build() : rule.build());
        }
        return rules;
    }

    // one rule in ten contradicts another
    private static Subject subject(int rule) {
        int shared = rule % 10 == 1 ? rule - 1 : rule;
        return Subject.of(
                "subject-" + shared,
                Localized.english("subject " + shared),
                Subject.of("part-" + shared, Localized.english("part " + shared)));
    }

    private static List<SessionTime> sessions(int count) {
        List<SessionTime> sessions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sessions.add(session("session-" + i, FIRST.plusWeeks(2L * i)));
        }
        return sessions;
    }

    private static SessionTime session(String key, ZonedDateTime arrival) {
        return SessionTime.of(key, arrival, InstructionFixtures.KNEE, Laterality.LEFT);
    }
}
