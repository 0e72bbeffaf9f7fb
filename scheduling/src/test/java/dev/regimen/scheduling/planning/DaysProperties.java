package dev.regimen.scheduling.planning;

import static dev.regimen.scheduling.fixtures.PlanFixtures.COURSE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.KNEE;
import static dev.regimen.scheduling.fixtures.PlanFixtures.evaluation;
import static dev.regimen.scheduling.fixtures.PlanFixtures.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.SessionKey;
import dev.regimen.core.course.SessionWindow;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DaysProperties {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1); // Fri

    private static SpacingWindow spacing(Random random) {
        Gap.Unit unit = Gap.Unit.values()[random.nextInt(3)];
        int from = 1 + random.nextInt(4);
        int prefer = from + random.nextInt(3);
        int preferTo = prefer + random.nextInt(2);
        int to = preferTo + random.nextInt(3);
        SpacingWindow.Builder builder = random.nextInt(5) == 0
                ? SpacingWindow.builderFrom(new Gap(from, unit))
                : SpacingWindow.builder(new GapRange(new Gap(from, unit), new Gap(to, unit)))
                        .prefer(new GapRange(new Gap(prefer, unit), new Gap(preferTo, unit)));
        SpacingWindow window = builder.build();
        if (random.nextBoolean()) {
            builder.neverBefore(new Gap(random.nextInt(from + 1), unit));
        }
        return window.to() != null && random.nextBoolean()
                ? builder.neverAfter(new Gap(to + random.nextInt(2), unit)).build()
                : builder.build();
    }

    @Property(tries = 1000)
    void theDaysOfASpacingRuleAreThoseOfTheCoursesWindow(
            @ForAll long seed, @ForAll @IntRange(max = 800) int day, @ForAll @IntRange(max = 40) int later) {
        SpacingWindow spacing = spacing(new Random(seed));
        LocalDate anchor = FIRST.plusDays(day);
        Stage stage = Stage.builder("injections", Localized.english("I"), CountRange.exactly(2), evaluation())
                .spacing(spacing)
                .build();
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId("prolotherapy", "knee"), Localized.english("Knee"), KNEE)
                .stages(stage)
                .build();
        SessionKey first = new SessionKey(COURSE, "injections", 1, 1, Laterality.LEFT);

        Days days = Days.of(spacing, anchor, FIRST, later);

        SessionWindow window = CourseEvaluator.evaluate(state(protocol).build().withBooked(first, anchor), FIRST)
                .next()
                .get(0);
        assertThat(days).isEqualTo(Days.of(window, FIRST, later));
    }
}
