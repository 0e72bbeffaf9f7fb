package dev.regimen.scheduling.bench;

import dev.regimen.core.practice.Resource;
import dev.regimen.scheduling.calendar.Occupancy;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How much room a year of a thousand resources takes: the hours and what is taken, each compiled for all of them. The
 * host's own list of occupancies, which a snapshot refers to, is not counted.
 */
public final class SnapshotSize {
    private static final int DAYS = 365;
    private static final int PRACTITIONERS = 988; // with the rooms and devices there are a thousand

    private SnapshotSize() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BenchClinic clinic = BenchClinic.of(PRACTITIONERS, DAYS);
        List<Occupancy> taken = clinic.snapshot().occupancies();
        List<Resource> resources = clinic.practice().resources();
        clinic = new BenchClinic(
                PRACTITIONERS,
                DAYS,
                clinic.practice(),
                Snapshot.empty(PracticeCalendar.compile(clinic.practice(), BenchClinic.FIRST, BenchClinic.FIRST)));
        long before = used();

        PracticeCalendar calendar =
                PracticeCalendar.compile(clinic.practice(), BenchClinic.FIRST, BenchClinic.FIRST.plusDays(DAYS - 1L));
        Snapshot snapshot = Snapshot.of(calendar, taken);
        resources.forEach(each -> snapshot.freeOn(each.id(), BenchClinic.SITE, BenchClinic.FIRST));

        double mebibytes = (used() - before) / 1024.0 / 1024.0;
        out.printf("%d resources, %d days, %d claims: %.1f MiB%n", resources.size(), DAYS, taken.size(), mebibytes);
        out.println(snapshot.occupancies().size() == taken.size());
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
