package dev.regimen.scheduling.planning;

import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.internal.grid.Effort;
import dev.regimen.scheduling.internal.grid.Links;
import dev.regimen.scheduling.internal.grid.Outlook;
import dev.regimen.scheduling.internal.grid.Shape;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of planning a course depends on its request and the calendar alone, and not on what is taken. Confined to one
 * thread.
 */
final class CourseLayout {
    private final CourseRequest request;
    private final PracticeCalendar calendar;
    private final CourseTree tree;
    private final Keeping keeping;
    private final Links links;
    /** The links of the first steps, by how many they are. */
    private final Map<Integer, Links> prefixes = new HashMap<>();

    private final CourseSearch.Weights weights;
    private final List<Shape> shapes;
    private final boolean isBoundBySpacingAlone;
    private final boolean canMeetRests;

    CourseLayout(CourseRequest request, PracticeCalendar calendar, KnownSteps known, Effort effort) {
        this.request = request;
        this.calendar = calendar;
        this.tree = new CourseTree(request, known, effort);
        this.keeping = Keeping.of(request, tree.steps(), calendar);
        this.links = CourseLinks.of(tree, tree.steps(), request, calendar.first(), days());
        Preferences wishes = request.preferences();
        this.weights = new CourseSearch.Weights(
                wishes.weight(Wish.SPACING),
                new Outlook.Changes(wishes.weight(Wish.SAME_PRACTITIONER), wishes.weight(Wish.SAME_HOUR)),
                keeping.open());
        this.shapes = tree.steps().stream().map(Step::shape).distinct().toList();
        this.isBoundBySpacingAlone = CourseLinks.areBoundBySpacingAlone(tree, request);
        this.canMeetRests = CourseLinks.canMeetRests(tree.steps(), links, days());
    }

    CourseRequest request() {
        return request;
    }

    PracticeCalendar calendar() {
        return calendar;
    }

    /** How many days of the calendar are looked at: those that visits may be on, but never none. */
    int days() {
        return Math.max(1, days(request, calendar));
    }

    /** How many days of the calendar visits may be on; 0 if none. */
    static int days(CourseRequest request, PracticeCalendar calendar) {
        long days = lastDay(request, calendar).toEpochDay() - calendar.first().toEpochDay() + 1;
        return (int) Math.max(0, days);
    }

    /** The last day that a visit may be on. */
    static LocalDate lastDay(CourseRequest request, PracticeCalendar calendar) {
        CourseRequest.Bookable bookable = request.bookable();
        LocalDate last = bookable == null ? null : bookable.last();
        return last == null || last.isAfter(calendar.last()) ? calendar.last() : last;
    }

    CourseTree tree() {
        return tree;
    }

    Keeping keeping() {
        return keeping;
    }

    /** The links of the first steps, or of all. */
    Links links(List<Step> steps) {
        return steps.size() == links.size() ? links : CourseLinks.of(tree, steps, request, calendar.first(), days());
    }

    Links links() {
        return links;
    }

    CourseSearch.Weights weights() {
        return weights;
    }

    /** The shapes of all steps. */
    List<Shape> shapes() {
        return shapes;
    }

    /** Whether the days of each visit depend on nothing but the visit just before it on its branch. */
    boolean isBoundBySpacingAlone() {
        return isBoundBySpacingAlone;
    }

    /** Whether a visit could come while the patient still recovers from the one before. */
    boolean canMeetRests() {
        return canMeetRests;
    }
}
