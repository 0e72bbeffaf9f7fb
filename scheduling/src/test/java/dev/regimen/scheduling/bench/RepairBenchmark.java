package dev.regimen.scheduling.bench;

import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Practice;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.repair.CourseBooking;
import dev.regimen.scheduling.repair.CourseRepairer;
import dev.regimen.scheduling.repair.Disruption;
import dev.regimen.scheduling.repair.RepairAll;
import dev.regimen.scheduling.repair.RepairResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A provider is away for a week: {@code search} plans the two hundred courses of the CCS-1 instance M-1 together, each of
 * which may move; {@code repair} is the public call with their bookings, in which only what is hit moves, and others where
 * a course would break else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RepairBenchmark {
    private static final int PROVIDER = 1;
    private static final int FROM = 28;
    private static final int TODAY = 25;
    private static final int DAYS_AWAY = 5;

    private CcsRepair search;
    private Practice practice;
    private Snapshot snapshot;
    private List<CourseBooking> bookings;
    private Disruption away;
    private Instant now;

    @Setup
    public void prepare() throws IOException {
        CcsInstance instance = CcsInstance.read(resource("M-1.json"));
        List<CcsRepair.Planned> plan;
        try (InputStream own = resource("plans/M-1.own.txt")) {
            plan = CcsRepair.read(new String(own.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
        search = new CcsRepair(instance, plan, PROVIDER, FROM, TODAY);
        CcsRepair booked = new CcsRepair(instance, plan);
        practice = booked.model().asPractice();
        snapshot = booked.rest();
        bookings = booked.bookings();
        LocalDate first = CcsModel.FIRST.plusDays(FROM);
        away = new Disruption.Absence(CcsModel.provider(PROVIDER), Leave.of(first, first.plusDays(DAYS_AWAY - 1L)));
        now = CcsModel.FIRST.plusDays(TODAY).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(RepairBenchmark.class.getResourceAsStream("/ccs/" + name), name);
    }

    @Benchmark
    public RepairAll.Answer search() {
        return search.search(CourseRepairer.DEFAULT_BUDGET);
    }

    @Benchmark
    public RepairResult repair() {
        return CourseRepairer.of(practice).movingOthers().repair(bookings, snapshot, now, 1, away);
    }
}
