package dev.regimen.scheduling.bench;

import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CoursePlanner;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Offer;
import dev.regimen.scheduling.repair.RepairAll;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Plans the courses of a CCS-1 instance.
 *
 * <p>{@code solo FILE} prints for each course by itself {@code id best firstDays cost:day:provider;…}: what the best
 * offer costs, on how many days the course could begin, and the five best offers. The file may be zipped, {@code .gz}.
 *
 * <p>{@code repair FILE PLAN PROVIDER FROMDAY TODAY} works a provider's leave of five days into a plan, and prints
 * {@code broken moved dayShift}: courses that are broken, visits that move, those of broken courses among them, and by how
 * many days in all. The plan has a line {@code id provider start1 start2 …} for each course.
 */
public final class CcsBench {
    private static final int MOST = 5;

    /** How many times a course is planned to mend a plan. */
    static final long REPAIR_STEPS = 4_000;

    /** The same where courses are broken then. */
    private static final long MORE_REPAIR_STEPS = 20_000;

    private CcsBench() {}

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length == 2 && args[0].equals("solo")) {
            solo(CcsInstance.read(Path.of(args[1])), out);
        } else if (args.length == 6 && args[0].equals("repair")) {
            CcsRepair repair = new CcsRepair(
                    CcsInstance.read(Path.of(args[1])),
                    CcsRepair.read(Path.of(args[2])),
                    Integer.parseInt(args[3]),
                    Integer.parseInt(args[4]),
                    Integer.parseInt(args[5]));
            repair(repair, out);
        } else {
            throw new IllegalArgumentException("usage: solo FILE, or repair FILE PLAN PROVIDER FROMDAY TODAY");
        }
    }

    static void repair(CcsRepair repair, PrintStream out) {
        RepairAll.Answer answer = repair.search(REPAIR_STEPS);
        if (answer.broken() > 0) {
            answer = repair.search(MORE_REPAIR_STEPS);
        }
        out.println(answer.broken() + " " + answer.moved() + " " + answer.daysShifted());
    }

    static void solo(CcsInstance instance, PrintStream out) {
        CcsModel model = new CcsModel(instance);
        Snapshot snapshot = model.snapshot();
        CoursePlanner planner = CoursePlanner.of(model.asPractice());
        for (CcsInstance.Course course : instance.courses()) {
            out.println(solo(planner, snapshot, model, course));
        }
    }

    private static String solo(CoursePlanner planner, Snapshot snapshot, CcsModel model, CcsInstance.Course course) {
        CourseRequest request = model.request(course);
        List<Offer> offers = planner.offers(request, snapshot, MOST)
                .fold(
                        found -> found.offers().stream()
                                .filter(offer -> offer.open().isEmpty())
                                .toList(),
                        none -> List.of(),
                        exhausted -> List.of());
        if (offers.isEmpty()) {
            return course.id() + " - 0";
        }
        int days = planner.firstDays(request, snapshot).days().size();
        String best = offers.stream().map(CcsBench::text).collect(Collectors.joining(";"));
        return "%d %d %d %s".formatted(course.id(), offers.get(0).cost().total(), days, best);
    }

    private static String text(Offer offer) {
        long day = offer.visits().get(0).date().toEpochDay() - CcsModel.FIRST.toEpochDay();
        String lead = offer.visits().get(0).leader().orElseThrow();
        return offer.cost().total() + ":" + day + ":"
                + lead.substring(CcsModel.provider(0).length() - 1);
    }
}
