package dev.regimen.core.course.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.course.CourseEvaluation;
import dev.regimen.core.course.CourseEvaluator;
import dev.regimen.core.course.CourseState;
import dev.regimen.core.course.Reason;
import dev.regimen.core.course.SessionVerdict;
import dev.regimen.core.course.migration.BookedCourse.BookedVisit;
import dev.regimen.core.course.migration.CourseChange.Changed;
import dev.regimen.core.course.migration.CourseChange.Effect;
import dev.regimen.core.course.migration.CourseChange.SessionChange;
import dev.regimen.core.fixtures.CourseArbitraries;
import dev.regimen.core.fixtures.ProtocolArbitraries;
import dev.regimen.core.instruction.Circumstances;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.Localized;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CourseMigrationProperties {
    private static final LocalDate ASKED = LocalDate.of(2027, 1, 20); // Wed

    @Property(tries = 300)
    void aVersionThatSaysTheSameUnderAnotherNameKeepsEverything(@ForAll("states") CourseState state) {
        TreatmentProtocol old = state.protocol();
        TreatmentProtocol to = with(old, old.name().map(name -> name + " again"), old);
        Changed change = (Changed) preview(state, to);

        assertThat(change.sessions()).allSatisfy(each -> {
            assertThat(each.effect()).isEqualTo(Effect.KEEPS);
            assertThat(each.visit().stream().filter(each2 -> each2 != CourseChange.VisitChange.TOO_SHORT))
                    .isEmpty();
        });
        assertThat(change.newlyNeeded()).isEmpty();
        assertThat(change.noLongerNeeded()).isEmpty();
        assertThat(change.mustReprint()).isFalse();
    }

    @Property(tries = 300)
    void aSessionViolatesExactlyWhatTheEvaluatorNewlySaysAgainstIt(
            @ForAll("states") CourseState state, @ForAll("protocols") TreatmentProtocol other) {
        TreatmentProtocol to = with(state.protocol(), other.name(), other);
        CourseChange change = preview(state, to);
        if (!(change instanceof Changed changed)) {
            return;
        }
        CourseEvaluation old = CourseEvaluator.evaluate(state, ASKED);
        CourseEvaluation now = CourseEvaluator.evaluate(state.under(to), ASKED);

        assertThat(changed.sessions())
                .extracting(SessionChange::event)
                .containsExactlyInAnyOrderElementsOf(events(now));
        for (SessionChange each : changed.sessions()) {
            List<Reason> against =
                    new ArrayList<>(Against.of(now.verdict(each.event()).orElseThrow()));
            assertThat(each.against()).isEqualTo(against);
            old.verdict(each.event()).map(Against::of).ifPresent(against::removeAll);
            assertThat(each.effect() == Effect.KEEPS).isEqualTo(against.isEmpty());
        }
    }

    @Property(tries = 100)
    void thePreviewOfManyIsThePreviewOfEach(
            @ForAll("states") CourseState one,
            @ForAll("states") CourseState two,
            @ForAll("protocols") TreatmentProtocol to) {
        assertThat(CourseMigration.preview(List.of(booked(one), booked(two)), to, ASKED))
                .containsExactly(preview(one, to), preview(two, to));
    }

    private static List<String> events(CourseEvaluation evaluation) {
        return evaluation.past().stream().map(SessionVerdict::event).distinct().toList();
    }

    private static CourseChange preview(CourseState state, TreatmentProtocol to) {
        return CourseMigration.preview(List.of(booked(state)), to, ASKED).get(0);
    }

    private static BookedCourse booked(CourseState state) {
        Map<Object, BookedVisit> visits = new LinkedHashMap<>();
        CourseEvaluator.evaluate(state, ASKED).past().stream()
                .filter(verdict -> !verdict.held())
                .forEach(verdict -> state.ledger().events().stream()
                        .filter(event -> event.id().equals(verdict.event()))
                        .forEach(event -> visits.putIfAbsent(
                                verdict.key(),
                                new BookedVisit(
                                        verdict.key(),
                                        event.first().atTime(9, 0).atZone(ZoneOffset.UTC),
                                        Duration.ofMinutes(20),
                                        Circumstances.UNKNOWN))));
        return new BookedCourse(state, List.copyOf(visits.values()), ASKED);
    }

    /** What the other protocol says, as a version of the first. */
    private static TreatmentProtocol with(TreatmentProtocol of, Localized<String> name, TreatmentProtocol says) {
        return new TreatmentProtocol(
                of.id(),
                name,
                of.site(),
                says.goal(),
                says.sides(),
                says.stages(),
                says.caps(),
                says.separations(),
                says.contraindications(),
                says.instructions(),
                says.recovery());
    }

    @Provide
    Arbitrary<CourseState> states() {
        return CourseArbitraries.states();
    }

    @Provide
    Arbitrary<TreatmentProtocol> protocols() {
        return ProtocolArbitraries.protocols();
    }
}
