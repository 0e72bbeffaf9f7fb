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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days that one cap closes to a session. It looks both ways: at the period that ends on the day of the session, and
 * at those that end on later events and reach back to it.
 */
final class CapCheck {
    private final RollingCap cap;
    private final Candidate candidate;
    private final Amounts amounts;
    private final Set<ClosedDays> closed = new LinkedHashSet<>();

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
            check.closed.add(new ClosedDays(DateRange.from(since), new Reason.Capped(cap.id(), List.of(), null)));
        } else {
            check.lookAtEveryGroup();
        }
        return new Limits(check.merged(), amounts.unclear(since));
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
        List<LocalDate> free = daysThatCountAlready(group);
        for (TooMuch run : new RollingTotal(items(group), cap.within()).whereTooMuch(amounts::isTooMuch)) {
            Reason reason = new Reason.Capped(
                    cap.id(), List.copyOf(run.events()), run.last().plusDays(1));
            if (own) {
                close(DateRange.of(run.first(), run.last()), free, reason);
            }
            run.starts().stream()
                    .filter(start -> ends.test(sitesByStart.getOrDefault(start, Set.of())))
                    .forEach(start -> close(RollingTotal.periodUntil(start, cap.within()), free, reason));
        }
    }

    private void close(DateRange days, List<LocalDate> except, Reason reason) {
        DateRange rest = days;
        for (LocalDate day : except) {
            if (rest.contains(day)) {
                if (rest.first().isBefore(day)) {
                    closed.add(new ClosedDays(DateRange.of(rest.first(), day.minusDays(1)), reason));
                }
                LocalDate last = rest.last();
                if (day.equals(last)) {
                    return;
                }
                rest = new DateRange(day.plusDays(1), last);
            }
        }
        closed.add(new ClosedDays(rest, reason));
    }

    // days in a row that are closed by the same events are one range
    private List<ClosedDays> merged() {
        List<ClosedDays> merged = new ArrayList<>();
        Map<Reason, List<ClosedDays>> byReason = new LinkedHashMap<>();
        for (ClosedDays each : closed) {
            byReason.computeIfAbsent(each.reason(), reason -> new ArrayList<>()).add(each);
        }
        byReason.forEach((reason, days) -> {
            days.sort(ClosedDays.ORDER);
            DateRange range = days.get(0).days();
            for (ClosedDays next : days) {
                if (range.touches(next.days())) {
                    range = range.span(next.days());
                } else {
                    merged.add(new ClosedDays(range, reason));
                    range = next.days();
                }
            }
            merged.add(new ClosedDays(range, reason));
        });
        return merged;
    }

    // a session on a day that counts as one with it adds nothing
    private List<LocalDate> daysThatCountAlready(List<LedgerEvent> group) {
        if (!amounts.mergesDays()) {
            return List.of();
        }
        return group.stream()
                .filter(event -> event.date().isOneDay())
                .filter(event -> cap.sameDay() == SameDay.ONCE || isSameSite(event))
                .map(LedgerEvent::first)
                .distinct()
                .toList();
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
