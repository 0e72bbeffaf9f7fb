package dev.regimen.scheduling.bench;

import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlanningResult;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/**
 * How the time of a query grows with the weeks of the calendar, the sessions of the course and the practitioners: a table,
 * and the exponent between the first and the last row of each part.
 */
public final class ScalingTable {
    private static final int ROUNDS = 7;

    private record Query(CoursePlanner planner, CourseRequest request, BenchClinic clinic) {
        static Query of(int weeks, int sessions, int practitioners) {
            BenchClinic clinic = BenchClinic.of(practitioners, weeks * 7);
            TreatmentProtocol protocol = BenchClinic.protocol(sessions);
            return new Query(CoursePlanner.of(clinic.practice()), BenchClinic.request(protocol), clinic);
        }

        PlanningResult ask() {
            return planner.offers(request, clinic.snapshot(), 5);
        }
    }

    private final PrintStream out;

    private ScalingTable(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        ScalingTable table = new ScalingTable(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        table.print("weeks", new int[] {4, 8, 16, 26, 52}, weeks -> Query.of(weeks, 3, 10));
        table.print("sessions", new int[] {1, 3, 10, 30, 60}, sessions -> Query.of(104, sessions, 10));
        table.print("practitioners", new int[] {10, 100, 1_000, 10_000}, count -> Query.of(16, 3, count));
    }

    private void print(String what, int[] sizes, IntFunction<Query> of) {
        out.printf("| %s | µs |%n|---|---|%n", what);
        double first = 0;
        double last = 0;
        for (int size : sizes) {
            last = micros(of.apply(size));
            first = first == 0 ? last : first;
            out.printf("| %d | %.1f |%n", size, last);
        }
        double grown = (double) sizes[sizes.length - 1] / sizes[0];
        out.printf("exponent %.2f%n%n", Math.log(last / first) / Math.log(grown));
    }

    // the best of some rounds of a second each
    private static double micros(Query query) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long taken = 0;
            int count = 0;
            while (taken < 1_000_000_000L) {
                query.ask();
                count++;
                taken = System.nanoTime() - start;
            }
            best = Math.min(best, taken / 1_000.0 / count);
        }
        return best;
    }
}
