package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds what is stricter than what. Subjects are found by what they include, times by going along them once. */
final class Contradictions {
    // dates of the farthest zones lie two days apart
    private static final int ZONES_APART = 2;

    private final List<Group> groups;
    // what restricts, or limits, by all that its subject includes
    private final Map<String, List<Group>> bySubject = new HashMap<>();

    Contradictions(List<Group> groups) {
        this.groups = groups;
        for (Group group : groups) {
            boolean canOverrule =
                    !group.advice().direction().allows() || group.advice().limit() != null;
            if (canOverrule) {
                members(group.advice().subject())
                        .forEach(id -> bySubject
                                .computeIfAbsent(id, subject -> new ArrayList<>())
                                .add(group));
            }
        }
    }

    /** Whatever is stricter than the group, conditional or not, in the order of the groups. */
    List<Group> stricterThan(Group group) {
        if (bySubject.isEmpty() || !group.advice().direction().allows()) {
            return List.of();
        }
        Map<Advice, Group> found = new LinkedHashMap<>();
        for (String id : members(group.advice().subject())) {
            for (Group other : bySubject.getOrDefault(id, List.of())) {
                boolean stricter = other.advice().overrules(group.advice())
                        && !other.advice().when().excludes(group.advice().when());
                if (stricter) {
                    found.put(other.advice(), other);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** The contradictions of all groups, by first date, then the stricter one's gravity. */
    List<DatedConflict> all() {
        List<DatedConflict> conflicts = new ArrayList<>();
        for (Group group : groups) {
            for (Group stricter : stricterThan(group)) {
                conflict(stricter, group).ifPresent(conflicts::add);
            }
        }
        conflicts.sort(DatedConflict.ORDER);
        return List.copyOf(conflicts);
    }

    private static Optional<DatedConflict> conflict(Group stricter, Group other) {
        TreeSet<Origin> stricterFrom = new TreeSet<>(Origin.ORDER);
        TreeSet<Origin> otherFrom = new TreeSet<>(Origin.ORDER);
        List<Span> spans = new ArrayList<>();
        meetings(stricter.pieces(), Piece::span, other.pieces(), Piece::span, (one, two, span) -> {
            if (!isHandover(one.origin(), two.origin())) {
                spans.add(span);
                stricterFrom.add(one.origin());
                otherFrom.add(two.origin());
            }
        });
        return spans.isEmpty()
                ? Optional.empty()
                : Optional.of(new DatedConflict(
                        stricter.advice(),
                        List.copyOf(stricterFrom),
                        other.advice(),
                        List.copyOf(otherFrom),
                        Spans.union(spans)));
    }

    // "no ice for 7 to 10 days, then ice": the date on which one takes over from the other is in both
    private static boolean isHandover(Origin one, Origin two) {
        return one instanceof Origin.Told told
                && two instanceof Origin.Told other
                && told.session().equals(other.session())
                && told.instruction().timing().handsOver(other.instruction().timing());
    }

    /** Takes two that meet, and when. */
    interface Meeting<A, B> {
        void take(A one, B two, Span span);
    }

    /** Goes along both lists once and hands over each two that meet. */
    static <A, B> void meetings(
            List<A> ones, Function<A, Span> spanOne, List<B> twos, Function<B, Span> spanTwo, Meeting<A, B> meeting) {
        List<A> byDate = new ArrayList<>(ones);
        byDate.sort(Comparator.comparing(one -> spanOne.apply(one).firstDate()));
        List<B> others = new ArrayList<>(twos);
        others.sort(Comparator.comparing(two -> spanTwo.apply(two).firstDate()));
        LocalDate[] lastSoFar = new LocalDate[byDate.size()];
        LocalDate last = LocalDate.MIN;
        for (int i = 0; i < lastSoFar.length; i++) {
            LocalDate own = spanOne.apply(byDate.get(i)).lastDate();
            last = own.isAfter(last) ? own : last;
            lastSoFar[i] = last;
        }
        int begin = 0;
        for (B two : others) {
            Span span = spanTwo.apply(two);
            LocalDate from = span.firstDate().minusDays(ZONES_APART);
            LocalDate until = span.lastDate().plusDays(ZONES_APART);
            while (begin < lastSoFar.length && lastSoFar[begin].isBefore(from)) {
                begin++;
            }
            for (int i = begin; i < lastSoFar.length; i++) {
                A one = byDate.get(i);
                if (spanOne.apply(one).firstDate().isAfter(until)) {
                    break;
                }
                spanOne.apply(one).intersection(span).ifPresent(common -> meeting.take(one, two, common));
            }
        }
    }

    private static Set<String> members(Subject subject) {
        if (subject.includes().isEmpty()) {
            return Set.of(subject.id());
        }
        Set<String> ids = new LinkedHashSet<>();
        addMembers(subject, ids);
        return ids;
    }

    private static void addMembers(Subject subject, Set<String> ids) {
        ids.add(subject.id());
        subject.includes().forEach(each -> addMembers(each, ids));
    }
}
