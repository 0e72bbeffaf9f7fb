package dev.regimen.scheduling.bench;

import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.PlanningResult;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * How the time of a query grows with the weeks of the calendar, the sessions of the course and the practitioners: a table
 * for each, and its exponent: the slope of the line that fits best the logarithms of size and time. A time is the median
 * of some rounds after a warm-up, so that what else the machine does for a moment does not show.
 *
 * <p>Each session that is measured from the one before widens the window of the next. So the days on which the visits of a
 * course may be, all together, grow with the square of its sessions; a last table has the same times by those days.
 */
public final class ScalingTable {
    private static final int ROUNDS = 9;
    private static final long WARM_UP = 1_500_000_000L;
    private static final long ROUND = 250_000_000L;

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
        int[] sessions = {1, 3, 10, 30, 60};
        double[] micros = table.print("sessions", sessions, count -> Query.of(104, count, 10));
        table.print("days", Arrays.stream(sessions).map(BenchClinic::days).toArray(), micros);
        table.print("practitioners", new int[] {10, 100, 1_000, 10_000}, count -> Query.of(16, 3, count));
    }

    private double[] print(String what, int[] sizes, IntFunction<Query> of) {
        double[] micros =
                Arrays.stream(sizes).mapToDouble(size -> micros(of.apply(size))).toArray();
        print(what, sizes, micros);
        return micros;
    }

    private void print(String what, int[] sizes, double[] micros) {
        out.printf("| %s | µs |%n|---|---|%n", what);
        double[] x = new double[sizes.length];
        double[] y = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            x[i] = Math.log(sizes[i]);
            y[i] = Math.log(micros[i]);
            out.printf("| %d | %.1f |%n", sizes[i], micros[i]);
        }
        out.printf("exponent %.2f%n%n", slope(x, y));
    }

    /** Of the line with the least squares. */
    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double both = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        return both / square;
    }

    private static double micros(Query query) {
        round(query, WARM_UP);
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            rounds[i] = round(query, ROUND);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    /** Microseconds per query, over a stretch of time. */
    private static double round(Query query, long nanos) {
        long start = System.nanoTime();
        long taken = 0;
        int count = 0;
        while (taken < nanos) {
            query.ask();
            count++;
            taken = System.nanoTime() - start;
        }
        return taken / 1_000.0 / count;
    }
}
