package dev.regimen.core.course.migration;

import static dev.regimen.core.fixtures.CourseFixtures.COURSE;
import static dev.regimen.core.fixtures.CourseFixtures.KNEE;
import static dev.regimen.core.fixtures.CourseFixtures.MONDAY_11_JANUARY;
import static dev.regimen.core.fixtures.CourseFixtures.PROCEDURE;
import static dev.regimen.core.fixtures.CourseFixtures.evaluation;
import static dev.regimen.core.fixtures.CourseFixtures.injected;
import static dev.regimen.core.fixtures.CourseFixtures.injection;
import static dev.regimen.core.fixtures.CourseFixtures.injections;
import static dev.regimen.core.fixtures.CourseFixtures.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.LedgerEvent;
import dev.regimen.core.course.LedgerEvent.Status;
import dev.regimen.core.course.Outcome;
import dev.regimen.core.course.PatientLedger;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.course.migration.BookedCourse.BookedVisit;
import dev.regimen.core.course.migration.CourseChange.Changed;
import dev.regimen.core.course.migration.CourseChange.Effect;
import dev.regimen.core.course.migration.CourseChange.OtherProtocol;
import dev.regimen.core.course.migration.CourseChange.Refused;
import dev.regimen.core.course.migration.CourseChange.SessionChange;
import dev.regimen.core.course.migration.CourseChange.Unchanged;
import dev.regimen.core.course.migration.CourseChange.VisitChange;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Offset;
import dev.regimen.core.instruction.RecoveryPhase;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.Criterion;
import dev.regimen.core.protocol.Gate;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.Origin;
import dev.regimen.core.timeline.Span;
import dev.regimen.core.timeline.TimelineChange;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.RichText;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CourseMigrationTest {
    private static final LocalDate MONDAY_25_JANUARY = LocalDate.of(2027, 1, 25); // Mon, 2 weeks later
    private static final LocalDate ASKED = LocalDate.of(2027, 1, 20); // Wed
    private static final Subject NSAIDS = Subject.of("nsaids", Localized.english("anti-inflammatory painkillers"));
    private static final TreatmentProtocol OLD =
            protocol(injections(), evaluation()).build();

    @Test
    void aBookedSessionThatIsTooEarlyByTheNewSpacingViolatesIt() {
        Changed change = preview(
                firstDoneSecondBooked(),
                protocol(injectionsEvery(3, 6), evaluation()).build());

        assertThat(effects(change)).containsExactly("injection-1 KEEPS", "injection-2 VIOLATES");
        SessionChange second = change.sessions().get(1);
        assertThat(second.session()).isEqualTo(injection(2));
        assertThat(second.held()).isFalse();
        assertThat(second.against()).singleElement().isInstanceOfSatisfying(Reason.Spacing.class, reason -> {
            assertThat(reason.event()).isEqualTo("injection-1");
            assertThat(reason.date()).isEqualTo(LocalDate.of(2027, 2, 1)); // Mon, 3 weeks after the first
        });
        assertThat(change.keepsAll()).isFalse();
        assertThat(change.mustReprint()).isFalse();
    }

    @Test
    void whatWasAlreadyDoneIsHeldAgainstTheNewVersionToo() {
        CourseState both =
                state(OLD, injected(1, MONDAY_11_JANUARY, Status.DONE), injected(2, MONDAY_25_JANUARY, Status.DONE));
        Changed change =
                preview(both, protocol(injectionsEvery(3, 6), evaluation()).build());

        assertThat(effects(change)).containsExactly("injection-1 KEEPS", "injection-2 VIOLATES");
        assertThat(change.sessions().get(1).held()).isTrue();
    }

    @Test
    void aNewCapNamesTheSessionsThatBreakIt() {
        TreatmentProtocol capped = protocol(injections(), evaluation())
                .caps(RollingCap.ofEvents("yearly", 1, Gap.ofMonths(12), PROCEDURE)
                        .build())
                .build();
        Changed change = preview(firstDoneSecondBooked(), capped);

        assertThat(change.sessions().get(1).effect()).isEqualTo(Effect.VIOLATES);
        assertThat(change.sessions().get(1).against())
                .anySatisfy(reason -> assertThat(reason)
                        .isInstanceOfSatisfying(
                                Reason.Capped.class,
                                cap -> assertThat(cap.cap()).isEqualTo("yearly")));
    }

    @Test
    void aStricterGateIsNamedForTheSessionBehindIt() {
        TreatmentProtocol lenient = gatedAt(50);
        TreatmentProtocol strict = gatedAt(80);
        SessionKey ablation = new SessionKey(COURSE, "ablation", 1, 1, Laterality.LEFT);
        CourseState state = CourseState.builder(lenient, COURSE)
                .side(Laterality.LEFT)
                .ledger(PatientLedger.of(injected(1, MONDAY_11_JANUARY, Status.DONE)))
                .outcomes(Outcome.of(injection(1), "pain-relief", Quantity.of(60, "%"), MONDAY_11_JANUARY))
                .build()
                .withBooked(ablation, MONDAY_25_JANUARY);
        Changed change = preview(state, strict);

        assertThat(change.sessions().get(1).session()).isEqualTo(ablation);
        assertThat(change.sessions().get(1).effect()).isEqualTo(Effect.VIOLATES);
        assertThat(change.sessions().get(1).against())
                .anySatisfy(reason -> assertThat(reason)
                        .isInstanceOfSatisfying(
                                Reason.Gated.class,
                                gate -> assertThat(gate.state()).isEqualTo(Reason.GateState.NOT_MET)));
        assertThat(preview(state, gatedAt(60)).sessions())
                .allSatisfy(each -> assertThat(each.effect()).isEqualTo(Effect.KEEPS));
    }

    @Test
    void sessionsOfARenamedStageHaveNoPlaceAndTheNewStageIsNeeded() {
        Stage renamed = Stage.builder("shots", Localized.english("Shots"), CountRange.of(2, 3), visit())
                .spacing(SpacingWindow.builder(GapRange.ofWeeks(2, 4)).build())
                .build();
        Changed change = preview(firstDoneSecondBooked(), protocol(renamed).build());

        assertThat(effects(change)).containsExactly("injection-1 NO_PLACE", "injection-2 NO_PLACE");
        assertThat(change.newlyNeeded())
                .extracting(SessionWindow::key)
                .containsExactly(new SessionKey(COURSE, "shots", 1, 1, Laterality.LEFT));
        assertThat(change.noLongerNeeded())
                .extracting(SessionWindow::key)
                .containsExactly(new SessionKey(COURSE, "evaluation", 1, 1, Laterality.LEFT));
    }

    @Test
    void aSessionBeyondTheNewMostHasNoPlace() {
        Stage single = Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(1), visit())
                .build();
        Changed change =
                preview(firstDoneSecondBooked(), protocol(single, evaluation()).build());

        assertThat(effects(change)).containsExactly("injection-1 KEEPS", "injection-2 NO_PLACE");
    }

    @Test
    void moreSessionsThanBeforeAreNewlyNeeded() {
        Stage three = Stage.builder("injections", Localized.english("Injections"), CountRange.exactly(3), visit())
                .spacing(SpacingWindow.builder(GapRange.ofWeeks(2, 4)).build())
                .build();
        Changed change =
                preview(firstDoneSecondBooked(), protocol(three, evaluation()).build());

        assertThat(effects(change)).containsExactly("injection-1 KEEPS", "injection-2 KEEPS");
        assertThat(change.newlyNeeded()).extracting(SessionWindow::key).containsExactly(injection(3));
    }

    @Test
    void anInstructionWithOtherDaysMustBePrintedAgain() {
        CourseState state = withLedger(
                protocol(injections(), evaluation()).instructions(avoid(7)).build());
        Changed change = preview(
                state,
                protocol(injections(), evaluation()).instructions(avoid(10)).build());

        assertThat(change.keepsAll()).isTrue();
        assertThat(reprinted(change)).containsExactly("other dates [avoid-nsaids]");
        assertThat(change.reprint())
                .first()
                .isInstanceOfSatisfying(
                        TimelineChange.OtherDates.class,
                        dates -> assertThat(dates.covered())
                                // Fri to Sun: 10 to 8 days before Mon 25 January
                                .containsExactly(Span.days(LocalDate.of(2027, 1, 15), LocalDate.of(2027, 1, 17))));
        assertThat(change.mustReprint()).isTrue();
    }

    @Test
    void aRecoveryPhaseThatLastsLongerMustBePrintedAgain() {
        CourseState state =
                withLedger(protocol(injections()).recovery(flare(2, 4)).build());
        Changed change =
                preview(state, protocol(injections()).recovery(flare(2, 5)).build());

        assertThat(reprinted(change)).containsExactly("expected flare");
    }

    @Test
    void otherWordsForThePatientMustBePrintedAgain() {
        CourseState state =
                withLedger(protocol(injections()).instructions(avoid(7)).build());
        Instruction inOtherWords = Instruction.builder("avoid-nsaids", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-7), Offset.days(14))
                .detail(Localized.of(Locale.ENGLISH, RichText.plain("Read the label.")))
                .build();

        assertThat(reprinted(preview(
                        state, protocol(injections()).instructions(inOtherWords).build())))
                .containsExactlyInAnyOrder("added [avoid-nsaids]", "no longer [avoid-nsaids]");
    }

    @Test
    void anotherNameForTheProtocolOrForARuleChangesNothingThePatientReads() {
        CourseState state =
                withLedger(protocol(injections()).instructions(avoid(7)).build());
        Instruction otherId = Instruction.builder("no-nsaids", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-7), Offset.days(14))
                .build();
        TreatmentProtocol renamed = TreatmentProtocol.builder(OLD.id(), Localized.english("The knee"), KNEE)
                .stages(injections())
                .instructions(otherId)
                .build();
        Changed change = preview(state, renamed);

        assertThat(change.keepsAll()).isTrue();
        assertThat(change.mustReprint()).isFalse();
    }

    @Test
    void whatIsToldByACatalogueCanBeGivenInsteadOfTheProtocolsOwn() {
        CourseState state = withLedger(OLD);
        TreatmentProtocol renamed = TreatmentProtocol.builder(OLD.id(), Localized.english("The knee"), KNEE)
                .stages(injections(), evaluation())
                .build();
        CourseChange change = CourseMigration.preview(
                        List.of(booked(state, Duration.ofMinutes(20))),
                        renamed,
                        ASKED,
                        (protocol, site) -> protocol == renamed ? List.of(avoid(7)) : List.of())
                .get(0);

        assertThat(reprinted((Changed) change)).containsExactly("added [avoid-nsaids]");
    }

    @Test
    void aLongerVisitDoesNotFitTheBookedTime() {
        Visit longer = Visit.of(Segment.builder("care", Duration.ofMinutes(30)).build());
        Stage stage = Stage.builder("injections", Localized.english("Injections"), CountRange.of(2, 3), longer)
                .spacing(SpacingWindow.builder(GapRange.ofWeeks(2, 4)).build())
                .build();
        TreatmentProtocol to = protocol(stage, evaluation()).build();

        assertThat(preview(firstDoneSecondBooked(), to).sessions().get(1).visit())
                .isEqualTo(Set.of(VisitChange.NEEDS, VisitChange.TOO_SHORT));
        assertThat(preview(booked(firstDoneSecondBooked(), Duration.ofMinutes(30)), to)
                        .sessions()
                        .get(1)
                        .visit())
                .isEqualTo(Set.of(VisitChange.NEEDS));
        assertThat(preview(firstDoneSecondBooked(), to).sessions().get(0).visit())
                .as("the visit that was held")
                .isEmpty();
    }

    @Test
    void eachCourseIsAnsweredInItsPlaceAndABadOneHidesNone() {
        BodySite inside = KNEE.child("knee-joint", Localized.english("knee joint"), true);
        TreatmentProtocol to = TreatmentProtocol.builder(OLD.id(), OLD.name(), inside)
                .stages(injectionsEvery(3, 6), evaluation())
                .build();
        TreatmentProtocol other = TreatmentProtocol.builder(
                        new ProtocolId(PROCEDURE, "elbow"), Localized.english("Elbow"), KNEE)
                .stages(injections())
                .build();
        CourseState refused = CourseState.builder(OLD, CourseId.of("course-1")).build();
        CourseState elsewhere =
                CourseState.builder(other, CourseId.of("course-2")).build();
        CourseState already = CourseState.builder(to, CourseId.of("course-3")).build();
        CourseState fine =
                CourseState.builder(OLD, CourseId.of("course-4")).site(inside).build();

        List<CourseChange> changes =
                CourseMigration.preview(List.of(bare(refused), bare(elsewhere), bare(already), bare(fine)), to, ASKED);

        assertThat(changes).hasSize(4);
        assertThat(changes.get(0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        change -> assertThat(change.why())
                                .isEqualTo("site (knee) must be the protocol's site (knee-joint) or lie inside it"));
        assertThat(changes.get(1)).isEqualTo(new OtherProtocol(CourseId.of("course-2"), other.id()));
        assertThat(changes.get(2)).isEqualTo(new Unchanged(CourseId.of("course-3")));
        assertThat(changes.get(3)).isInstanceOf(Changed.class);
        assertThat(changes)
                .extracting(each -> each.<String>fold(a -> "same", b -> "other", c -> "no", d -> "changed"))
                .containsExactly("no", "other", "same", "changed");
    }

    @Test
    void aVisitOfASessionIsGivenOnce() {
        BookedVisit visit = visitOn(MONDAY_25_JANUARY, Duration.ofMinutes(20));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BookedCourse(firstDoneSecondBooked(), List.of(visit, visit), ASKED))
                .withMessage("visits name 'course-17/injections/1/2/left' twice");
    }

    private static TreatmentProtocol gatedAt(int percent) {
        Stage ablation = Stage.builder("ablation", Localized.english("Ablation"), CountRange.exactly(1), visit())
                .start(SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                        .anchor(Anchor.endOf("injections"))
                        .build())
                .gate(Gate.of("injections", Criterion.of("pain-relief", Quantity.of(percent, "%"))))
                .build();
        Stage block = Stage.builder("injections", Localized.english("Block"), CountRange.exactly(1), visit())
                .build();
        return protocol(block, ablation).build();
    }

    private static Stage injectionsEvery(int minWeeks, int maxWeeks) {
        return Stage.builder("injections", Localized.english("Injections"), CountRange.of(2, 3), visit())
                .spacing(SpacingWindow.builder(GapRange.ofWeeks(minWeeks, maxWeeks))
                        .build())
                .build();
    }

    private static Instruction avoid(int daysBefore) {
        return Instruction.builder("avoid-nsaids", Direction.AVOID, NSAIDS)
                .timing(Offset.days(-daysBefore), Offset.days(14))
                .build();
    }

    private static RecoveryPhase flare(int minDays, int maxDays) {
        return RecoveryPhase.afterSession(
                "flare", Localized.english("flare"), GapRange.ofDays(minDays, maxDays), List.of());
    }

    private static TreatmentProtocol.Builder protocol(Stage... stages) {
        return TreatmentProtocol.builder(new ProtocolId(PROCEDURE, "knee"), Localized.english("Knee"), KNEE)
                .stages(stages);
    }

    private static CourseState firstDoneSecondBooked() {
        return withLedger(OLD);
    }

    private static CourseState withLedger(TreatmentProtocol protocol) {
        return state(
                protocol, injected(1, MONDAY_11_JANUARY, Status.DONE), injected(2, MONDAY_25_JANUARY, Status.BOOKED));
    }

    private static CourseState state(TreatmentProtocol protocol, LedgerEvent... events) {
        return CourseState.builder(protocol, COURSE)
                .side(Laterality.LEFT)
                .ledger(PatientLedger.of(events))
                .build();
    }

    private static BookedVisit visitOn(LocalDate day, Duration length) {
        ZonedDateTime arrival = day.atTime(9, 0).atZone(ZoneId.of("America/New_York"));
        return new BookedVisit(injection(2), arrival, length, Circumstances.UNKNOWN);
    }

    private static BookedCourse booked(CourseState state, Duration length) {
        return new BookedCourse(state, List.of(visitOn(MONDAY_25_JANUARY, length)), MONDAY_11_JANUARY);
    }

    private static BookedCourse bare(CourseState state) {
        return new BookedCourse(state, List.of(), MONDAY_11_JANUARY);
    }

    private static Changed preview(CourseState state, TreatmentProtocol to) {
        return preview(booked(state, Duration.ofMinutes(20)), to);
    }

    private static Changed preview(BookedCourse course, TreatmentProtocol to) {
        return (Changed) CourseMigration.preview(List.of(course), to, ASKED).get(0);
    }

    private static List<String> reprinted(Changed change) {
        return change.reprint().stream()
                .map(each -> each.<String>fold(
                        added -> "added " + rules(added.origins()),
                        gone -> "no longer " + rules(gone.origins()),
                        dates -> "other dates " + rules(dates.origins()),
                        condition -> "other condition " + rules(condition.origins()),
                        phase -> "expected "
                                + (phase.now() == null
                                        ? "none"
                                        : phase.now().phase().id())))
                .toList();
    }

    private static Set<String> rules(List<Origin> origins) {
        return origins.stream().map(Origin::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> effects(Changed change) {
        return change.sessions().stream()
                .map(each -> each.event() + " " + each.effect())
                .toList();
    }
}
