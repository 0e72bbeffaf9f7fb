package dev.regimen.scheduling.bench;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.internal.grid.Beginnings;
import dev.regimen.scheduling.internal.grid.CompiledCalendar.Asked;
import dev.regimen.scheduling.internal.grid.DayPages;
import dev.regimen.scheduling.internal.grid.FreeTimes;
import dev.regimen.scheduling.internal.grid.GridSnapshot;
import dev.regimen.scheduling.internal.grid.Lag;
import dev.regimen.scheduling.internal.grid.Links;
import dev.regimen.scheduling.internal.grid.Memo;
import dev.regimen.scheduling.internal.grid.Options;
import dev.regimen.scheduling.internal.grid.Options.Option;
import dev.regimen.scheduling.internal.grid.Outlook;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.internal.grid.StartPages;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlanningResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The five best ways to begin a course of three sessions and an evaluation within 16 weeks, each with its best completion:
 * the kernel, a scan of lists of {@code java.time} intervals, and the floor, which is to read the words the kernel
 * reads. And what a host sees: the public call, alone and with all that the offers say.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlannerBenchmark {
    private static final int DAYS = 112;
    private static final int MOST = 5;

    @Param({"1", "10", "100"})
    int practitioners;

    private DayPages pages;
    private long[] rooms;
    private long[] shortRooms;
    private long[][] sessions;
    private long[][] evaluations;
    private int[][] ranks;
    private Links links;
    private IntervalScan scan;
    private CoursePlanner planner;
    private CourseRequest request;
    private GridSnapshot snapshot;

    @Setup
    public void prepare() {
        BenchClinic clinic = BenchClinic.of(practitioners, DAYS);
        TreatmentProtocol protocol = BenchClinic.protocol(3);
        snapshot = (GridSnapshot) clinic.snapshot();
        planner = CoursePlanner.of(clinic.practice());
        request = BenchClinic.request(protocol);
        scan = new IntervalScan(clinic);
        Asked asked = new Asked(Set.of("injection"), BenchClinic.FIRST);
        StartPages starts = new StartPages(snapshot, new FreeTimes(snapshot, BenchClinic.SITE, asked), asked);
        pages = starts.pages();
        Shape session = shape(BenchClinic.session());
        Shape evaluation = shape(BenchClinic.evaluation());
        rooms = starts.withoutPractitioners(session);
        shortRooms = starts.withoutPractitioners(evaluation);
        List<Practitioner> all = clinic.practice().practitioners();
        sessions = all.stream().map(who -> starts.practitioners(session, who)).toArray(long[][]::new);
        evaluations =
                all.stream().map(who -> starts.practitioners(evaluation, who)).toArray(long[][]::new);
        ranks = new int[practitioners][1];
        for (int i = 0; i < practitioners; i++) {
            ranks[i][0] = i;
        }
        Lag.Weights weights = new Lag.Weights(1, 2, 0);
        Lag next = Lag.of(new Lag.Window(14, 21, 21, 28), weights);
        links = new Links(
                new int[] {-1, 0, 1, 2},
                new Lag[] {
                    Lag.of(new Lag.Window(0, 0, Lag.NO_END, Lag.NO_END), weights),
                    next,
                    next,
                    Lag.of(new Lag.Window(28, 35, 35, 42), weights)
                },
                new boolean[] {false, false, false, true},
                0,
                Lag.NO_END,
                0);
    }

    private static Shape shape(Visit visit) {
        return Shape.of(visit.segments());
    }

    @Benchmark
    public Object kernel() {
        Beginnings best = new Beginnings(MOST);
        var changes = new Outlook.Changes(0, 0);
        Memo memo = new Memo(links.size(), DAYS);
        for (int i = 0; i < sessions.length; i++) {
            Options session = options(sessions[i], rooms);
            Options evaluation = options(evaluations[i], shortRooms);
            Outlook outlook = new Outlook(
                    links, new Options[] {session, session, session, evaluation}, changes, Outlook.OPEN, DAYS, memo);
            best.look(outlook, links, DAYS, 0, i, ranks[i], false);
        }
        return best.best();
    }

    private Options options(long[] mine, long[] common) {
        return new Options(pages, List.of(new Option(0, 0, mine, common, common, 0)), 1, 1, 0, null);
    }

    /** Reads all the words that the kernel has before it. */
    @Benchmark
    public long floor() {
        long sum = 0;
        for (int i = 0; i < sessions.length; i++) {
            sum += read(sessions[i], rooms) + read(evaluations[i], shortRooms);
        }
        return sum;
    }

    private static long read(long[] one, long[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] & other[i];
        }
        return sum;
    }

    @Benchmark
    public Object intervalScan() {
        return scan.best(MOST);
    }

    @Benchmark
    public PlanningResult offers() {
        return planner.offers(request, snapshot, MOST);
    }

    /** The public call, and every word of its answer. */
    @Benchmark
    public int offersReadInFull() {
        return offers().hashCode();
    }
}
