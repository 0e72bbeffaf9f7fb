package dev.regimen.scheduling.planning;

import dev.regimen.core.practice.Practitioner;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a visit costs, wish by wish. */
final class Costs {
    private static final List<Wish> LINKED =
            List.of(Wish.EARLY, Wish.WAIT, Wish.SPACING, Wish.SAME_PRACTITIONER, Wish.SAME_WEEKDAY, Wish.SAME_HOUR);

    private Costs() {}

    /**
     * All that a visit costs, by wish.
     *
     * @param isLast whether no visit follows it
     */
    static Map<Wish, Long> parts(
            CourseRequest request, @Nullable Candidate before, Candidate visit, Days window, boolean isLast) {
        Map<Wish, Long> parts = new EnumMap<>(Wish.class);
        for (Wish wish : LINKED) {
            parts.put(wish, request.preferences().weight(wish) * count(wish, request, before, visit, window));
        }
        LocalDate due = request.dueBy();
        long late = due == null || !isLast ? 0 : Math.max(0, visit.date().toEpochDay() - due.toEpochDay());
        parts.put(Wish.LATE, request.preferences().weight(Wish.LATE) * late);
        long lead = lead(request, visit.lead());
        parts.put(Wish.PRACTITIONER, lead);
        parts.put(Wish.TIMES, visit.cost() - lead);
        return parts;
    }

    /** What it costs that this practitioner leads a visit. */
    static long lead(CourseRequest request, @Nullable Practitioner lead) {
        Preferences wishes = request.preferences();
        boolean welcome = lead == null
                || wishes.practitioners().isEmpty()
                || wishes.practitioners().contains(lead.id());
        return welcome ? 0 : wishes.weight(Wish.PRACTITIONER);
    }

    private static long count(
            Wish wish, CourseRequest request, @Nullable Candidate before, Candidate visit, Days window) {
        LocalDate from = before == null ? request.firstDay() : before.date();
        return switch (wish) {
            case EARLY -> Math.abs(visit.date().toEpochDay() - from.toEpochDay());
            case WAIT -> before == null ? visit.date().toEpochDay() - from.toEpochDay() : 0;
            case SPACING -> window.away(visit.date());
            case SAME_PRACTITIONER -> before == null || sameLead(before.lead(), visit.lead()) ? 0 : 1;
            case SAME_WEEKDAY ->
                before == null || from.getDayOfWeek() == visit.date().getDayOfWeek() ? 0 : 1;
            case SAME_HOUR -> before == null || before.hour() == visit.hour() ? 0 : 1;
            case TIMES, PRACTITIONER, LATE -> 0;
        };
    }

    private static boolean sameLead(@Nullable Practitioner one, @Nullable Practitioner other) {
        return one == null || other == null || one.id().equals(other.id());
    }
}
