package dev.regimen.core.course;

import dev.regimen.core.course.RollingTotal.Item;
import dev.regimen.core.course.RollingTotal.TooMuch;
import dev.regimen.core.course.SessionWindow.ClosedDays;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.RollingCap.Per;
import dev.regimen.core.limit.RollingCap.SameDay;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Laterality;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that one cap closes to a session. It looks both ways: at the period that ends on the day of the session, and
 * at those that end on later events and reach back to it.
 */
final class CapCheck {
    private final RollingCap cap;
    private final Candidate candidate;
    private final Amounts amounts;
    private final Map<Reason, List<DateRange>> closed = new LinkedHashMap<>();

    private CapCheck(RollingCap cap, Candidate candidate, Amounts amounts) {
        this.cap = cap;
        this.candidate = candidate;
        this.amounts = amounts;
    }

    /** What a cap says about a session: the days it closes, and what it could not add up. */
    static Limits closedBy(RollingCap cap, Candidate candidate, Facts facts, LocalDate since) {
        Amounts amounts = new Amounts(cap, candidate, facts);
        if (!amounts.concerns()) {
            return Limits.NONE;
        }
        CapCheck check = new CapCheck(cap, candidate, amounts);
        if (amounts.isTooMuch(BigDecimal.ZERO)) {
            check.close(List.of(DateRange.from(since)), new Reason.Capped(cap.id(), List.of(), null));
        } else {
            check.lookAtEveryGroup();
        }
        return new Limits(check.closedDays(), amounts.unclear(since));
    }

    private void lookAtEveryGroup() {
        if (cap.per() == Per.PATIENT) {
            look(amounts.events(), any -> true, true);
            return;
        }
        boolean bySide = cap.per() == Per.SIDE;
        List<Laterality> sides = bySide ? Candidate.sidesOf(candidate.side()) : List.of(Laterality.BILATERAL);
        for (Laterality side : sides) {
            List<LedgerEvent> onSide = amounts.events().stream()
                    .filter(event -> event.side().overlaps(side))
                    .toList();
            if (cap.sites().isEmpty()) {
                lookAtEverySite(onSide);
            } else {
                cap.sites().stream()
                        .filter(site -> site.overlaps(candidate.site()))
                        .forEach(site -> look(at(site, onSide), any -> true, true));
            }
        }
    }

    // each site by itself: a later event is held against what overlaps its own site
    private void lookAtEverySite(List<LedgerEvent> events) {
        List<LedgerEvent> here = at(candidate.site(), events);
        look(here, any -> false, true);
        Map<String, @Nullable BodySite> sites = new LinkedHashMap<>();
        here.forEach(event -> sites.put(idOf(event.site()), event.site()));
        sites.forEach((id, site) -> look(at(site, events), item -> item.contains(id), false));
    }

    private static List<LedgerEvent> at(@Nullable BodySite site, List<LedgerEvent> events) {
        return events.stream()
                .filter(event -> Candidate.overlaps(site, event.site()))
                .toList();
    }

    private static String idOf(@Nullable BodySite site) {
        return site == null ? "" : site.id();
    }

    /**
     * Closes the days on which a group of events leaves no room.
     *
     * @param ends whose periods reach back to the session, by the ids of the sites of that day's events
     * @param own whether the session's own period is in this group
     */
    private void look(List<LedgerEvent> group, Predicate<Set<String>> ends, boolean own) {
        Map<LocalDate, Set<String>> sitesByStart = new LinkedHashMap<>();
        group.forEach(event -> sitesByStart
                .computeIfAbsent(event.first(), day -> new TreeSet<>())
                .add(idOf(event.site())));
        NavigableSet<LocalDate> free = daysThatCountAlready(group);
        for (TooMuch run : new RollingTotal(items(group), cap.within()).whereTooMuch(amounts::isTooMuch)) {
            List<DateRange> days = new ArrayList<>();
            run.starts().stream()
                    .filter(start -> ends.test(sitesByStart.getOrDefault(start, Set.of())))
                    .forEach(start -> days.add(RollingTotal.periodUntil(start, cap.within())));
            if (own) {
                days.add(DateRange.of(run.first(), run.last()));
            }
            close(run, without(free, merged(days)), group);
        }
    }

    // an event that counts only with days that stay open is no reason
    private void close(TooMuch run, List<DateRange> days, List<LedgerEvent> group) {
        if (days.isEmpty()) {
            return;
        }
        LocalDate first = days.get(0).first();
        Set<String> over = group.stream()
                .filter(event -> !cap.within().earliestAfter(event.last()).isAfter(first))
                .map(LedgerEvent::id)
                .collect(Collectors.toSet());
        List<String> counting =
                run.events().stream().filter(id -> !over.contains(id)).toList();
        close(days, new Reason.Capped(cap.id(), counting, run.last().plusDays(1)));
    }

    private void close(List<DateRange> days, Reason reason) {
        closed.computeIfAbsent(reason, any -> new ArrayList<>()).addAll(days);
    }

    private static List<DateRange> without(NavigableSet<LocalDate> except, List<DateRange> ranges) {
        List<DateRange> rest = new ArrayList<>();
        for (DateRange range : ranges) {
            LocalDate next = range.first();
            for (LocalDate day : except.tailSet(range.first())) {
                if (!range.contains(day)) {
                    break;
                }
                if (next.isBefore(day)) {
                    rest.add(DateRange.of(next, day.minusDays(1)));
                }
                next = day.plusDays(1);
            }
            if (range.contains(next)) {
                rest.add(new DateRange(next, range.last()));
            }
        }
        return rest;
    }

    // days in a row that are closed by the same events are one range
    private List<ClosedDays> closedDays() {
        List<ClosedDays> days = new ArrayList<>();
        closed.forEach((reason, ranges) -> merged(ranges).forEach(range -> days.add(new ClosedDays(range, reason))));
        return days;
    }

    private static List<DateRange> merged(List<DateRange> ranges) {
        List<DateRange> merged = new ArrayList<>();
        ranges.stream().sorted(Comparator.comparing(DateRange::first)).forEach(next -> {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).touches(next)) {
                merged.set(last, merged.get(last).span(next));
            } else {
                merged.add(next);
            }
        });
        return merged;
    }

    // a session on a day that counts as one with it adds nothing
    private NavigableSet<LocalDate> daysThatCountAlready(List<LedgerEvent> group) {
        if (!amounts.mergesDays()) {
            return new TreeSet<>();
        }
        return group.stream()
                .filter(event -> event.date().isOneDay())
                .filter(event -> cap.sameDay() == SameDay.ONCE || isSameSite(event))
                .map(LedgerEvent::first)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSameSite(LedgerEvent event) {
        return idOf(event.site()).equals(candidate.site().id());
    }

    private List<Item> items(List<LedgerEvent> group) {
        Map<Object, List<LedgerEvent>> together = new LinkedHashMap<>();
        for (LedgerEvent event : group) {
            together.computeIfAbsent(sameAs(event), same -> new ArrayList<>()).add(event);
        }
        return together.values().stream()
                .map(events -> new Item(
                        events.stream().map(LedgerEvent::id).toList(),
                        events.get(0).first(),
                        events.get(0).last(),
                        amounts.weight(events.get(0))))
                .toList();
    }

    // events whose day or place is not known exactly may be different ones, so they never count as one
    private Object sameAs(LedgerEvent event) {
        boolean mayMerge = amounts.mergesDays() && event.date().isOneDay();
        if (mayMerge && cap.sameDay() == SameDay.ONCE) {
            return event.first();
        }
        return mayMerge && event.site() != null ? List.of(event.first(), idOf(event.site())) : event.id();
    }
}
