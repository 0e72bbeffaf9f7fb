package dev.regimen.export;

import dev.regimen.core.course.CourseId;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.fixtures.InstructionFixtures;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Visit;
import dev.regimen.scheduling.booking.Appointment;
import dev.regimen.scheduling.booking.Appointment.Status;
import dev.regimen.scheduling.calendar.Claim;
import dev.regimen.scheduling.calendar.TimeSpan;
import dev.regimen.scheduling.planning.Commitment;
import dev.regimen.scheduling.planning.Offer.OpenVisit;
import dev.regimen.scheduling.planning.PlannedVisit;
import dev.regimen.scheduling.planning.PlannedVisit.DayChoice;
import dev.regimen.scheduling.planning.PlannedVisit.SegmentTime;
import dev.regimen.scheduling.planning.VisitId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A knee course at the practice of {@link PracticeFixtures}, and its appointments at any time. */
public final class AppointmentFixtures {
    public static final Instant STAMP = Instant.parse("2027-01-04T15:00:00Z"); // Mon
    public static final CourseId COURSE = CourseId.of("course-17");

    /** Two or three sessions 2 to 4 weeks apart, and an evaluation 4 to 6 weeks after the last one. */
    public static final TreatmentProtocol KNEE = TreatmentProtocol.builder(
                    ProtocolId.parse("prolotherapy/knee"),
                    PracticeFixtures.text("Prolotherapy of the knee", "Proloterapia de la rodilla"),
                    InstructionFixtures.KNEE)
            .goal(PracticeFixtures.text("Less pain in osteoarthritis", "Menos dolor en la artrosis"))
            .stages(
                    Stage.builder(
                                    "injections",
                                    PracticeFixtures.text("Injections", "Inyecciones"),
                                    CountRange.of(2, 3),
                                    visit("injection", 40))
                            .spacing(SpacingWindow.builder(GapRange.ofWeeks(2, 4))
                                    .neverBefore(Gap.ofDays(10))
                                    .build())
                            .build(),
                    Stage.builder(
                                    "evaluation",
                                    PracticeFixtures.text("Evaluation", "Evaluación"),
                                    CountRange.of(1, 1),
                                    visit("talk", 15))
                            .kind(Stage.Kind.EVALUATION)
                            .start(SpacingWindow.builder(GapRange.ofWeeks(4, 6))
                                    .anchor(Anchor.endOf("injections"))
                                    .build())
                            .build())
            .instructions(InstructionFixtures.AVOID_NSAIDS, InstructionFixtures.MAY_ICE)
            .recovery(InstructionFixtures.FLARE, InstructionFixtures.STRENGTHENING)
            .build();

    private AppointmentFixtures() {}

    public static Practice practice() {
        return PracticeFixtures.practice();
    }

    /** The n-th injection at Harbor, with Dr. Reyes, 10 minutes of setup and 40 minutes with the patient. */
    public static Appointment injection(int ordinal, LocalDateTime arrival) {
        return injection(ordinal, arrival, PracticeFixtures.NEW_YORK);
    }

    public static Appointment injection(int ordinal, LocalDateTime arrival, ZoneId zone) {
        Instant start = arrival.atZone(zone).toInstant();
        Instant end = start.plus(Duration.ofMinutes(40));
        Instant setup = start.minus(Duration.ofMinutes(10));
        SessionKey key = new SessionKey(COURSE, "injections", 1, ordinal, Laterality.LEFT);
        PlannedVisit visit = new PlannedVisit(
                new VisitId(key.toString()),
                Set.of(key),
                Commitment.firm(),
                "harbor",
                zone,
                arrival,
                List.of(
                        new SegmentTime(
                                "setup", Segment.As.SETUP, new TimeSpan(setup, start), List.of("harbor-procedure-1")),
                        new SegmentTime(
                                "injection",
                                Segment.As.CARE,
                                new TimeSpan(start, end),
                                List.of("reyes", "lindgren", "harbor-procedure-1", "harbor-ultrasound"))),
                List.of(
                        new Claim("reyes", ResourceKind.PRACTITIONER, new TimeSpan(start, end)),
                        new Claim("lindgren", ResourceKind.STAFF, new TimeSpan(start, end)),
                        new Claim("harbor-procedure-1", ResourceKind.ROOM, new TimeSpan(setup, end)),
                        new Claim("harbor-ultrasound", ResourceKind.DEVICE, new TimeSpan(start, end))),
                "reyes",
                null,
                new DayChoice(DateRange.from(arrival.toLocalDate()), DayChoice.Fit.PREFERRED, List.of()),
                end);
        return new Appointment(
                key.toString(), 1, Status.BOOKED, PracticeFixtures.patient(), COURSE, KNEE.id(), visit, "2026a");
    }

    /** The evaluation without a date, planned for 19 April to 3 May 2027. */
    public static OpenVisit openEvaluation() {
        SessionKey key = new SessionKey(COURSE, "evaluation", 1, 1, Laterality.LEFT);
        LocalDate from = LocalDate.of(2027, 4, 19); // Mon
        LocalDate to = LocalDate.of(2027, 5, 3); // Mon
        SessionWindow window = new SessionWindow(
                key, false, from, from, from, to, to, null, SessionWindow.Status.UPCOMING, List.of(), List.of());
        return new OpenVisit(
                new VisitId(key.toString()), Set.of(key), List.of(), OpenVisit.Why.BEYOND_CALENDAR, window);
    }

    private static Visit visit(String segment, int minutes) {
        return Visit.of(Segment.builder(segment, Duration.ofMinutes(minutes))
                .needs(Need.practitioner("prolotherapy"), Need.room("procedure"), Need.device("ultrasound"))
                .build());
    }
}
