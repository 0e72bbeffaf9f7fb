package dev.regimen.core.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.fixtures.CourseArbitraries;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.fixtures.LimitArbitraries;
import dev.regimen.core.fixtures.ValueArbitraries;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.RollingCap.Per;
import dev.regimen.core.limit.RollingCap.SameDay;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.Sides;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Caps against an oracle that counts, for every event and day by day, as the convention is worded. */
class CapProperties {
    private static final String KIND = CourseFixtures.PROCEDURE;
    private static final LocalDate START = LocalDate.of(2027, 1, 1); // Fri

    @Property(tries = 600)
    void capLeavesADayOpenExactlyIfNoPeriodIsOverfilled(
            @ForAll("caps") RollingCap cap,
            @ForAll("events") List<LedgerEvent> events,
            @ForAll("sites") BodySite site,
            @ForAll Laterality side) {
        PatientLedger ledger = CourseArbitraries.numbered(events);
        SessionWindow window = window(cap, ledger, site, side);

        for (int day = 0; day <= 120; day++) {
            LocalDate on = START.plusDays(day);
            assertThat(window.isOpenOn(on))
                    .as("%s on %s for %s %s", cap, on, site, side)
                    .isEqualTo(oracleAllows(cap, ledger.events(), site, side, on));
        }
    }

    @Property(tries = 300)
    void missedAndCancelledEventsChangeNothing(
            @ForAll("caps") RollingCap cap,
            @ForAll("events") List<LedgerEvent> events,
            @ForAll("sites") BodySite site,
            @ForAll @IntRange(max = 120) int day) {
        PatientLedger ledger = CourseArbitraries.numbered(events);
        PatientLedger more = ledger.with(LedgerEvent.builder("m", KIND, START.plusDays(day))
                        .status(LedgerEvent.Status.MISSED)
                        .build())
                .with(LedgerEvent.builder("c", KIND, START.plusDays(day))
                        .status(LedgerEvent.Status.CANCELLED)
                        .build());

        assertThat(window(cap, more, site, Laterality.LEFT)).isEqualTo(window(cap, ledger, site, Laterality.LEFT));
    }

    @Property(tries = 300)
    void capNamesOnlyEventsThatCountTogetherWithDaysItCloses(
            @ForAll("caps") RollingCap cap,
            @ForAll("events") List<LedgerEvent> events,
            @ForAll("sites") BodySite site) {
        PatientLedger ledger = CourseArbitraries.numbered(events);

        SessionWindow window = window(cap, ledger, site, Laterality.RIGHT);

        for (SessionWindow.ClosedDays closed : window.closed()) {
            Reason.Capped reason = (Reason.Capped) closed.reason();
            LocalDate first = window.closed().stream()
                    .filter(each -> each.reason().equals(reason))
                    .map(each -> each.days().first())
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            assertThat(reason.events()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(ledger.events().stream().filter(event -> reason.events().contains(event.id())))
                    .hasSameSizeAs(reason.events())
                    .allMatch(event -> event.status().counts()
                            && cap.within().earliestAfter(event.last()).isAfter(first)
                            && event.first().isBefore(reason.freeFrom()));
        }
    }

    @Provide
    Arbitrary<RollingCap> caps() {
        Arbitrary<Gap> short60 = Arbitraries.of(
                Gap.ofDays(1), Gap.ofDays(2), Gap.ofDays(10), Gap.ofWeeks(4), Gap.ofMonths(1), Gap.ofMonths(2));
        return LimitArbitraries.eventCaps(KIND)
                .flatMap(cap -> short60.map(within -> new RollingCap(
                        cap.id(), cap.counts(), cap.most(), within, cap.per(), cap.sites(), cap.sameDay(), List.of())));
    }

    @Provide
    Arbitrary<List<LedgerEvent>> events() {
        return CourseArbitraries.events(KIND)
                .flatMap(event -> Arbitraries.integers().between(0, 100).map(day -> {
                    LocalDate first = START.plusDays(day);
                    long days = Math.min(
                            20, event.last().toEpochDay() - event.first().toEpochDay());
                    return new LedgerEvent(
                            event.id(),
                            event.kind(),
                            DateRange.of(first, first.plusDays(days)),
                            event.site(),
                            event.side(),
                            event.status(),
                            null,
                            List.of());
                }))
                .list()
                .ofMaxSize(9);
    }

    @Provide
    Arbitrary<BodySite> sites() {
        return ValueArbitraries.bodySites();
    }

    private static SessionWindow window(RollingCap cap, PatientLedger ledger, BodySite site, Laterality side) {
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId(KIND, "capped"), Localized.english("Capped"), site)
                .sides(new Sides(Sides.How.TOGETHER, null, List.of()))
                .stages(Stage.builder(
                                "injections",
                                Localized.english("Injections"),
                                CountRange.exactly(1),
                                CourseFixtures.visit())
                        .build())
                .caps(cap)
                .build();
        CourseState state = CourseState.builder(protocol, CourseFixtures.COURSE)
                .side(side)
                .notBefore(START)
                .ledger(ledger)
                .build();
        return CourseEvaluator.evaluate(state, START).next().get(0);
    }

    /** One of the ways in which what is counted together can be put together. */
    private record Group(List<LedgerEvent> events, Set<LocalDate> ends) {}

    private static boolean oracleAllows(
            RollingCap cap, List<LedgerEvent> all, BodySite site, Laterality side, LocalDate on) {
        List<LedgerEvent> counting =
                all.stream().filter(event -> event.status().counts()).toList();
        return groups(cap, counting, site, side, on).stream()
                .allMatch(group -> group.ends().stream().allMatch(end -> fits(cap, group.events(), site, on, end)));
    }

    private static boolean fits(RollingCap cap, List<LedgerEvent> group, BodySite site, LocalDate on, LocalDate end) {
        LocalDate after = periodStart(cap.within(), end);
        if (!on.isAfter(after) || on.isAfter(end)) {
            return true;
        }
        List<LedgerEvent> inPeriod = group.stream()
                .filter(event -> !event.first().isAfter(end) && event.last().isAfter(after))
                .toList();
        int without = distinct(cap.sameDay(), inPeriod).size();
        List<LedgerEvent> with = new ArrayList<>(inPeriod);
        with.add(LedgerEvent.builder("candidate", KIND, on)
                .at(site, Laterality.NONE)
                .build());
        int together = distinct(cap.sameDay(), with).size();
        return together == without || together <= cap.most();
    }

    // counted day by day, so that it shares nothing with what it checks
    private static LocalDate periodStart(Gap within, LocalDate end) {
        return switch (within.unit()) {
            case DAYS -> end.minusDays(within.amount());
            case WEEKS -> end.minusDays(7L * within.amount());
            case MONTHS -> end.minusMonths(within.amount());
            case YEARS -> end.minusYears(within.amount());
        };
    }

    private static Set<Object> distinct(SameDay sameDay, List<LedgerEvent> events) {
        Set<Object> distinct = new HashSet<>();
        for (LedgerEvent event : events) {
            boolean isExact = event.first().equals(event.last());
            BodySite site = event.site();
            if (sameDay == SameDay.ONCE && isExact) {
                distinct.add(event.first());
            } else if (sameDay == SameDay.ONCE_PER_SITE && isExact && site != null) {
                distinct.add(event.first() + site.id());
            } else {
                distinct.add(event.id());
            }
        }
        return distinct;
    }

    private static List<Group> groups(
            RollingCap cap, List<LedgerEvent> all, BodySite site, Laterality side, LocalDate on) {
        if (cap.per() == Per.PATIENT) {
            return List.of(new Group(all, ends(all, on)));
        }
        List<Group> groups = new ArrayList<>();
        boolean isLeft = side != Laterality.RIGHT;
        boolean isRight = side != Laterality.LEFT;
        if (cap.per() == Per.SITE || isLeft) {
            addGroups(
                    cap,
                    all.stream().filter(e -> cap.per() == Per.SITE || e.side() != Laterality.RIGHT),
                    site,
                    on,
                    groups);
        }
        if (cap.per() == Per.SIDE && isRight) {
            addGroups(cap, all.stream().filter(e -> e.side() != Laterality.LEFT), site, on, groups);
        }
        return groups;
    }

    private static void addGroups(
            RollingCap cap, Stream<LedgerEvent> onSide, BodySite site, LocalDate on, List<Group> groups) {
        List<LedgerEvent> events = onSide.toList();
        for (BodySite each : cap.sites()) {
            if (each.overlaps(site)) {
                List<LedgerEvent> there = at(each, events);
                groups.add(new Group(there, ends(there, on)));
            }
        }
        if (cap.sites().isEmpty()) {
            groups.add(new Group(at(site, events), Set.of(on)));
            for (LedgerEvent later : at(site, events)) {
                BodySite itsSite = later.site();
                List<LedgerEvent> there = itsSite == null ? events : at(itsSite, events);
                groups.add(new Group(there, Set.of(later.first())));
            }
        }
    }

    private static List<LedgerEvent> at(BodySite site, List<LedgerEvent> events) {
        return events.stream()
                .filter(event -> event.site() == null || event.site().overlaps(site))
                .toList();
    }

    private static Set<LocalDate> ends(List<LedgerEvent> events, LocalDate on) {
        Set<LocalDate> ends = new HashSet<>(Set.of(on));
        events.forEach(event -> {
            for (LocalDate day = event.first(); !day.isAfter(event.last()); day = day.plusDays(1)) {
                ends.add(day);
            }
        });
        return ends;
    }
}
