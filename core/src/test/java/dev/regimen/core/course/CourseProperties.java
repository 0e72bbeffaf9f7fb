package dev.regimen.core.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.regimen.core.fixtures.CourseArbitraries;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.fixtures.ProtocolArbitraries;
import dev.regimen.core.fixtures.ValueArbitraries;
import dev.regimen.core.protocol.Anchor;
import dev.regimen.core.protocol.IfLate;
import dev.regimen.core.protocol.ProtocolId;
import dev.regimen.core.protocol.SpacingWindow;
import dev.regimen.core.protocol.Stage;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.DateRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every course, whatever its protocol and however messy its ledger. */
class CourseProperties {
    @Property(tries = 120)
    void everyCourseGetsOneVerdictPerSessionAndSoundWindows(
            @ForAll("states") CourseState state, @ForAll("dates") LocalDate asOf) {
        CourseEvaluation evaluation = CourseEvaluator.evaluate(state, asOf);

        assertThat(evaluation.past().stream().map(SessionVerdict::event))
                .containsExactlyInAnyOrderElementsOf(state.ledger().events().stream()
                        .filter(event ->
                                event.session() != null && event.status().counts())
                        .map(LedgerEvent::id)
                        .toList());
        List<SessionKey> taken = state.ledger().events().stream()
                .filter(event -> event.status().counts())
                .map(LedgerEvent::session)
                .filter(key -> key != null)
                .toList();
        assertThat(evaluation.next().stream().map(SessionWindow::key))
                .doesNotHaveDuplicates()
                .noneMatch(taken::contains);
    }

    @Property(tries = 120)
    void theOrderOfTheLedgerDoesNotMatter(
            @ForAll("states") CourseState state, @ForAll("dates") LocalDate asOf, @ForAll Random random) {
        List<LedgerEvent> shuffled = new ArrayList<>(state.ledger().events());
        Collections.shuffle(shuffled, random);
        List<Decision> decisions = new ArrayList<>(state.decisions());
        Collections.shuffle(decisions, random);

        CourseState other = new CourseState(
                state.protocol(),
                state.course(),
                state.site(),
                state.side(),
                state.notBefore(),
                new PatientLedger(shuffled),
                state.circumstances(),
                decisions,
                state.outcomes(),
                state.authorisations());

        assertThat(CourseEvaluator.evaluate(other, asOf)).isEqualTo(CourseEvaluator.evaluate(state, asOf));
    }

    @Property(tries = 120)
    void missedAndCancelledEventsChangeNothing(
            @ForAll("states") CourseState state, @ForAll("dates") LocalDate asOf, @ForAll("dates") LocalDate on) {
        LedgerEvent missed = LedgerEvent.builder("missed", state.protocol().id().procedure(), on)
                .session(new SessionKey(
                        state.course(), state.protocol().stages().get(0).id(), 1, 1, state.side()))
                .status(LedgerEvent.Status.MISSED)
                .build();
        LedgerEvent cancelled = LedgerEvent.builder("cancelled", ProtocolArbitraries.EVENT, on)
                .status(LedgerEvent.Status.CANCELLED)
                .build();

        CourseState more = state.withLedger(state.ledger().with(missed).with(cancelled));

        assertThat(CourseEvaluator.evaluate(more, asOf)).isEqualTo(CourseEvaluator.evaluate(state, asOf));
    }

    @Property(tries = 120)
    void openDaysAreExactlyTheDaysThatAreOpen(@ForAll("states") CourseState state, @ForAll("dates") LocalDate asOf) {
        DateRange among = DateRange.of(asOf, asOf.plusDays(200));
        for (SessionWindow window : CourseEvaluator.evaluate(state, asOf).next()) {
            List<DateRange> open = window.openDays(among);
            for (int day = -3; day < 203; day++) {
                LocalDate on = asOf.plusDays(day);
                boolean isListed = open.stream().anyMatch(range -> range.contains(on));
                assertThat(isListed).isEqualTo(among.contains(on) && window.isOpenOn(on));
                assertThat(window.whyClosedOn(on).isEmpty() && window.days().contains(on))
                        .isEqualTo(window.isOpenOn(on));
            }
            for (int i = 1; i < open.size(); i++) {
                assertThat(open.get(i - 1).touches(open.get(i))).isFalse();
            }
        }
    }

    @Property(tries = 300)
    void aCourseWalkedInsideItsWindowsIsCompleteAndEverySessionValid(
            @ForAll("simpleStages") Stage stage,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(max = 40) Integer> delays) {
        CourseState state = courseOf(stage);
        LocalDate today = LocalDate.of(2027, 1, 11); // Mon

        for (int delay : delays) {
            CourseEvaluation evaluation = CourseEvaluator.evaluate(state, today);
            if (evaluation.required().isEmpty()) {
                break;
            }
            SessionWindow window = evaluation.required().get(0);
            today = earlier(window.from().plusDays(delay), window.to());
            state = state.withLedger(state.ledger().with(held(state, window.key(), today)));
        }

        CourseEvaluation end = CourseEvaluator.evaluate(state, today);
        assertThat(end.status()).isEqualTo(CourseStatus.COMPLETE);
        assertThat(end.past())
                .hasSize(stage.sessions().min())
                .allMatch(verdict -> verdict.validity() == SessionVerdict.Validity.VALID);
    }

    /** Not so if a session does not count or expires: then a later one may count where an earlier one did not. */
    @Property(tries = 300)
    void laterSessionsNeverOpenTheNextOneEarlierAsLongAsAllCountAndNoneExpires(
            @ForAll("simpleStages") Stage stage,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 40) Integer> delays,
            @ForAll @Size(min = 4, max = 4) List<@IntRange(max = 20) Integer> later) {
        LocalDate first = LocalDate.of(2027, 1, 31); // Sun
        CourseState one = courseOf(stage);
        CourseState other = one;
        LocalDate day = first;
        LocalDate laterDay = first;

        for (int i = 0; i < Math.min(4, stage.sessions().min() - 1); i++) {
            day = day.plusDays(delays.get(i));
            laterDay = latest(laterDay, day.plusDays(later.get(i)));
            SessionKey key = CourseFixtures.injection(i + 1);
            one = one.withLedger(one.ledger().with(held(one, key, day)));
            other = other.withLedger(other.ledger().with(held(other, key, laterDay)));
            assumeThat(allCountInTime(one) && allCountInTime(other)).isTrue();

            SessionWindow next = CourseEvaluator.evaluate(one, first).required().get(0);
            SessionWindow laterNext =
                    CourseEvaluator.evaluate(other, first).required().get(0);
            assertThat(laterNext.neverBefore()).isAfterOrEqualTo(next.neverBefore());
            assertThat(laterNext.from()).isAfterOrEqualTo(next.from());
            assertThat(laterNext.preferFrom()).isAfterOrEqualTo(next.preferFrom());
            assertNotEarlier(next.preferTo(), laterNext.preferTo());
            assertNotEarlier(next.to(), laterNext.to());
            assertNotEarlier(next.neverAfter(), laterNext.neverAfter());
        }
    }

    private static boolean allCountInTime(CourseState state) {
        return CourseEvaluator.evaluate(state, LocalDate.of(2027, 1, 31)).past().stream()
                .allMatch(verdict -> verdict.counts()
                        && verdict.reasons().stream()
                                .noneMatch(reason -> reason instanceof Reason.Spacing spacing
                                        && spacing.place() == Reason.Place.EXPIRED));
    }

    @Property(tries = 500)
    void windowEndsFollowTheGapsOfTheSpacing(
            @ForAll("spacings") SpacingWindow spacing, @ForAll("dates") LocalDate anchor) {
        Ends ends = Ends.of(spacing, DateRange.on(anchor));

        assertThat(ends.from())
                .isEqualTo(latest(ends.neverBefore(), spacing.from().earliestAfter(anchor)));
        assertThat(ends.preferFrom())
                .isEqualTo(latest(ends.from(), spacing.preferFrom().earliestAfter(anchor)));
        Gap to = spacing.to();
        Gap preferTo = spacing.preferTo();
        if (to != null && preferTo != null) {
            LocalDate best = latest(ends.preferFrom(), preferTo.latestAfter(anchor));
            assertThat(ends.preferTo()).isEqualTo(best);
            assertThat(ends.to()).isEqualTo(latest(best, to.latestAfter(anchor)));
        }
        Gap floor = spacing.neverBefore();
        if (floor == null) {
            boolean sameDay = spacing.from().amount() == 0;
            assertThat(ends.neverBefore()).isEqualTo(sameDay ? anchor : anchor.plusDays(1));
        } else {
            assertThat(ends.neverBefore()).isEqualTo(floor.earliestAfter(anchor));
        }
    }

    @Property(tries = 120)
    void bookingInsideAWindowGivesTheVerdictThatTheWindowPromised(
            @ForAll("states") CourseState state,
            @ForAll("dates") LocalDate asOf,
            @ForAll @IntRange(max = 90) int days) {
        for (SessionWindow window : CourseEvaluator.evaluate(state, asOf).next()) {
            LocalDate on = window.neverBefore().plusDays(days);
            CourseEvaluation then = CourseEvaluator.evaluate(state.withBooked(window.key(), on), asOf);
            SessionVerdict verdict = then.verdict(window.key().toString()).orElseThrow();
            boolean isAtTheEnd = state.ledger().events().stream()
                    .filter(event -> event.session() != null)
                    .allMatch(event -> event.last().isBefore(on));
            if (isAtTheEnd && window.isOpenOn(on) && window.status() != SessionWindow.Status.BEHIND_GATE) {
                assertThat(verdict.validity()).as("%s on %s", window, on).isNotEqualTo(SessionVerdict.Validity.INVALID);
            }
        }
    }

    @Provide
    Arbitrary<CourseState> states() {
        return CourseArbitraries.states();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return ValueArbitraries.dates();
    }

    @Provide
    Arbitrary<SpacingWindow> spacings() {
        return ProtocolArbitraries.spacingWindows(Anchor.previousSession());
    }

    /** Stages of sessions that neither decisions nor gates hold back, and that never begin again. */
    @Provide
    Arbitrary<Stage> simpleStages() {
        return Combinators.combine(spacings(), ValueArbitraries.countRanges(1)).as((spacing, sessions) -> {
            Stage.Builder stage = Stage.builder(
                    "injections",
                    Localized.english("Injections"),
                    CountRange.of(Math.min(6, sessions.min()), Math.min(6, sessions.max())),
                    CourseFixtures.visit());
            SpacingWindow patient = new SpacingWindow(
                    spacing.anchor(),
                    spacing.neverBefore(),
                    spacing.from(),
                    spacing.preferFrom(),
                    spacing.preferTo(),
                    spacing.to(),
                    spacing.neverAfter(),
                    IfLate.REVIEW,
                    List.of());
            return sessions.max() == 1 ? stage.build() : stage.spacing(patient).build();
        });
    }

    private static CourseState courseOf(Stage stage) {
        TreatmentProtocol protocol = TreatmentProtocol.builder(
                        new ProtocolId(CourseFixtures.PROCEDURE, "one"), Localized.english("One"), CourseFixtures.KNEE)
                .stages(stage)
                .build();
        return CourseState.builder(protocol, CourseFixtures.COURSE)
                .side(Laterality.LEFT)
                .build();
    }

    private static LedgerEvent held(CourseState state, SessionKey key, LocalDate on) {
        return LedgerEvent.builder(key.toString(), state.protocol().id().procedure(), on)
                .at(state.site(), key.side())
                .session(key)
                .build();
    }

    private static void assertNotEarlier(LocalDate one, LocalDate other) {
        if (one != null) {
            assertThat(other).isAfterOrEqualTo(one);
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
