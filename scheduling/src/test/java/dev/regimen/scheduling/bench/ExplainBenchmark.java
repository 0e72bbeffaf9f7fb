package dev.regimen.scheduling.bench;

import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.hours.TimeRange;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlanningResult;
import dev.regimen.scheduling.planning.Practitioners;
import java.time.DayOfWeek;
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
 * Why there is no offer, and what would open the course: for a patient who can come on Saturdays, when the site is closed,
 * is away for two weeks, wants one of two practitioners out of ten and to begin within a week.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExplainBenchmark {
    private BenchClinic clinic;
    private CoursePlanner planner;
    private CourseRequest request;

    @Setup
    public void prepare() {
        clinic = BenchClinic.of(10, 112);
        planner = CoursePlanner.of(clinic.practice());
        request = BenchClinic.request(BenchClinic.protocol(3)).toBuilder()
                .available(Hours.of(WeeklyHours.of(DayOfWeek.SATURDAY, TimeRange.WHOLE_DAY)))
                .away(Leave.of(BenchClinic.FIRST.plusDays(7), BenchClinic.FIRST.plusDays(20)))
                .practitioners(Practitioners.oneOf("practitioner-1", "practitioner-2"))
                .startBy(BenchClinic.FIRST.plusDays(6))
                .build();
    }

    @Benchmark
    public PlanningResult explain() {
        return planner.offers(request, clinic.snapshot(), 5);
    }
}
