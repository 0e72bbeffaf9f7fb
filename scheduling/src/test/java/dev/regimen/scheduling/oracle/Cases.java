package dev.regimen.scheduling.oracle;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Decision;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.Outcome;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.limit.Authorisation;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.SedationRecovery;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Quantity;
import dev.regimen.scheduling.calendar.PracticeCalendar;
import dev.regimen.scheduling.calendar.Snapshot;
import dev.regimen.scheduling.planning.CourseRequest;
import dev.regimen.scheduling.planning.Practitioners;
import dev.regimen.scheduling.planning.Preferences;
import dev.regimen.scheduling.planning.Preferences.Wish;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Small random planning cases, each from a seed: a practice around a clock change, a protocol, a course that may have
 * begun, a patient with wishes, and a calendar that is full enough for many of them to have no answer.
 */
public final class Cases {
    /** A request and what it is planned against. */
    public record Case(CourseRequest request, Snapshot snapshot) {}

    private static final PatientRef PATIENT = PatientRef.of("patient");
    private static final CourseId COURSE = CourseId.of("course");

    private final Draws draws;
    private final CaseBounds bounds;
    private final CasePractice practices;
    private final boolean isStaged;

    private Cases(long seed, boolean isStaged, CaseBounds bounds) {
        this.draws = new Draws(seed);
        this.bounds = bounds;
        this.practices = new CasePractice(draws, bounds);
        this.isStaged = isStaged;
    }

    /** A case on one side of the body, or on both at the same visits. */
    public static Case of(long seed) {
        return new Cases(seed, false, CaseBounds.none()).make();
    }

    /** A case with limits on visits, urgent requests and when they may be booked; sometimes {@link #prepared}. */
    public static Case bounded(long seed) {
        Case bounded = new Cases(seed, false, CaseBounds.of(seed)).make();
        return seed % 3 == 0 ? prepared(bounded, seed) : bounded;
    }

    /** A case in which the patient has something to follow before a visit. */
    public static Case prepared(long seed) {
        return prepared(of(seed), seed);
    }

    /** A case in which patients arrive so many minutes past the hour, the same at each site. */
    public static Case onTheClock(long seed) {
        Case of = of(seed);
        Practice practice = of.snapshot().calendar().practice();
        int minutes = List.of(10, 15, 20, 30, 60).get((int) Math.floorMod(seed, 5L));
        Practice other = practice.toBuilder()
                .sites(practice.sites().stream()
                        .map(site -> site.toBuilder().arrivalMinutes(minutes).build())
                        .toList())
                .build();
        PracticeCalendar calendar = of.snapshot().calendar();
        return new Case(
                of.request(),
                Snapshot.of(
                        PracticeCalendar.compile(other, calendar.first(), calendar.last()),
                        of.snapshot().occupancies()));
    }

    /** A case in which visits must be booked in time, or not too far ahead. */
    public static Case bookable(long seed) {
        Case of = of(seed);
        CourseRequest request = of.request();
        return new Case(
                request.toBuilder()
                        .bookable(CaseBounds.of(seed).bookable(request.today()))
                        .build(),
                of.snapshot());
    }

    private static Case prepared(Case of, long seed) {
        CourseRequest request = of.request();
        return new Case(
                request.toBuilder()
                        .preparing(new CasePreparation(seed).preparation(request.today()))
                        .build(),
                of.snapshot());
    }

    /** A case in which each side of the body goes its own way. */
    public static Case onBothSides(long seed) {
        return new Cases(seed, true, CaseBounds.none()).make();
    }

    private Case make() {
        Practice practice = practices.practice();
        PracticeCalendar calendar = PracticeCalendar.compile(practice, draws.first, draws.first.plusDays(draws.days));
        return new Case(request(practice), Snapshot.of(calendar, practices.occupancies(practice, PATIENT)));
    }

    private CourseRequest request(Practice practice) {
        TreatmentProtocol protocol = new CaseProtocol(draws, isStaged).protocol();
        CourseRequest.Builder request = CourseRequest.builder(course(protocol), PATIENT, draws.first)
                .practitioners(practitioners(practice))
                .preferring(preferences(practice));
        if (draws.chance(50)) {
            request.available(Hours.of(practices.weekly(0, 4, 60), practices.weekly(9, 13, 60)));
        }
        if (draws.chance(30)) {
            LocalDate from = draws.day();
            request.away(Leave.of(from, from.plusDays(draws.upTo(4))));
        }
        if (draws.chance(30)) {
            request.startBy(draws.first.plusDays(3 + draws.upTo(6)));
        }
        if (draws.chance(40)) {
            request.dueBy(draws.first.plusDays(2 + draws.upTo(8)));
        }
        if (draws.chance(15)) {
            request.sites(draws.one(practice.sites()).id());
        }
        for (Stage stage : protocol.stages()) {
            if (draws.chance(10)) {
                request.laterBy(stage.id(), 1 + draws.upTo(3));
            }
        }
        return bounds.asked(request, draws.first).build();
    }

    private CourseState course(TreatmentProtocol protocol) {
        Laterality side = isStaged || draws.chance(10) ? Laterality.BILATERAL : Laterality.LEFT;
        CourseState.Builder state = CourseState.builder(protocol, COURSE)
                .side(side)
                .notBefore(draws.first.plusDays(draws.upTo(4)))
                .circumstances(circumstances());
        List<LedgerEvent> events = new ArrayList<>(elsewhere());
        if (!isStaged && draws.chance(20)) {
            events.add(begun(protocol, side, state));
        }
        state.ledger(new PatientLedger(events));
        if (draws.chance(8)) {
            SessionKey second = new SessionKey(COURSE, "injections", 1, 2, side);
            state.decisions(
                    draws.chance(50)
                            ? Decision.goOnWith(second, draws.first)
                            : Decision.stopBefore(second, draws.first));
        }
        if (draws.chance(12)) {
            LocalDate from = draws.day();
            state.authorisations(new Authorisation(
                    "leave", "injection", null, null, 1 + draws.upTo(3), from, from.plusDays(4 + draws.upTo(40))));
        }
        return state.build();
    }

    private Circumstances circumstances() {
        Circumstances known = Circumstances.UNKNOWN;
        if (draws.isSedated && draws.chance(75)) {
            known = known.with(SedationRecovery.SEDATION, draws.chance(85));
        }
        return draws.chance(30) ? known.with(CaseProtocol.AIDED, true) : known;
    }

    private List<LedgerEvent> elsewhere() {
        List<LedgerEvent> events = new ArrayList<>();
        if (draws.chance(25)) {
            events.add(LedgerEvent.builder("shot", "vaccination", draws.day()).build());
        }
        if (draws.chance(25)) {
            events.add(LedgerEvent.builder("elsewhere", "injection", draws.day().minusDays(3))
                    .at(CaseProtocol.KNEE, draws.chance(70) ? Laterality.LEFT : Laterality.RIGHT)
                    .gave(CaseProtocol.STEROID, Quantity.of(20, "mg"))
                    .status(draws.chance(85) ? LedgerEvent.Status.DONE : LedgerEvent.Status.CANCELLED)
                    .build());
        }
        if (draws.chance(50)) {
            LocalDate day = draws.chance(60)
                    ? draws.first.minusDays(1 + draws.upTo(5))
                    : draws.first.minusDays(25 + draws.upTo(10));
            events.add(LedgerEvent.builder("hospital", "surgery", day).build());
        }
        return events;
    }

    // the first session of the first stage, held or missed some days ago, and perhaps what it brought
    private LedgerEvent begun(TreatmentProtocol protocol, Laterality side, CourseState.Builder state) {
        SessionKey key = new SessionKey(COURSE, protocol.stages().get(0).id(), 1, 1, side);
        LocalDate day = draws.chance(80)
                ? draws.first.minusDays(1 + draws.upTo(4))
                : draws.first.minusDays(25 + draws.upTo(10));
        if (draws.chance(60)) {
            state.outcomes(Outcome.of(key, "pain-relief", Quantity.of(draws.chance(80) ? 60 : 20, "%"), draws.first));
        }
        return LedgerEvent.builder(key.toString(), "injection", day)
                .at(CaseProtocol.KNEE, side)
                .session(key)
                .status(draws.chance(85) ? LedgerEvent.Status.DONE : LedgerEvent.Status.MISSED)
                .build();
    }

    private Practitioners practitioners(Practice practice) {
        String one = draws.one(practice.practitioners()).id();
        return switch (draws.upTo(5)) {
            case 0 -> Practitioners.ANY;
            case 1 -> Practitioners.oneOf(one);
            case 2 -> Practitioners.anyOf(one, "doctor-1");
            default -> Practitioners.SAME;
        };
    }

    private Preferences preferences(Practice practice) {
        Preferences.Builder builder = Preferences.builder();
        for (Wish wish : Wish.values()) {
            if (draws.chance(60)) {
                builder.weight(wish, draws.upTo(6));
            }
        }
        if (draws.chance(40)) {
            builder.times(Hours.of(practices.weekly(0, 3, 70), practices.weekly(9, 12, 70)));
        }
        return draws.chance(30)
                ? builder.practitioners(draws.one(practice.practitioners()).id())
                        .build()
                : builder.build();
    }
}
