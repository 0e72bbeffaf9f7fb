package dev.regimen.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisagreementTest {
    private static final LocalDate READ = LocalDate.of(2026, 11, 23); // Mon
    private static final Source CLINIC =
            new Source("clinic", Source.Kind.CLINIC_PAGE, "A clinic", null, "https://clinic.example/", READ);
    private static final Source TRIAL =
            new Source("trial", Source.Kind.PUBLICATION, "A trial", "10.1000/trial", null, READ);
    private static final Source DEFAULT =
            new Source("planning-default", Source.Kind.PLANNING_DEFAULT, "A starting value", null, null, null);
    private static final Localized<String> ABOUT = Localized.english("time from one session to the next");

    private static Disagreement.Position position(String says, Citation... citations) {
        return new Disagreement.Position(Localized.english(says), List.of(citations));
    }

    private static Disagreement disagreement(Disagreement.Position... positions) {
        return new Disagreement("spacing", ABOUT, List.of(positions));
    }

    @Test
    void positionsStandSideBySideAsTheyWereGiven() {
        var disagreement = disagreement(
                position("2 to 4 weeks", Citation.of(CLINIC)), position("3 to 6 weeks", Citation.of(TRIAL)));

        assertThat(disagreement.positions())
                .extracting(position -> position.citations().get(0).source())
                .containsExactly(CLINIC, TRIAL);
    }

    @Test
    void onePositionContradictsNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> disagreement(position("2 to 4 weeks", Citation.of(CLINIC))))
                .withMessageStartingWith("positions must be at least two");
    }

    @Test
    void oneSourceMayContradictItselfButNotInOnePlace() {
        Citation abstractOf = new Citation(TRIAL, "abstract");
        Citation table = new Citation(TRIAL, "table 2");

        assertThat(disagreement(position("2 to 4 weeks", abstractOf), position("3 to 6 weeks", table))
                        .positions())
                .hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> disagreement(position("2 to 4 weeks", table), position("3 to 6 weeks", table)))
                .withMessageStartingWith("positions must not be taken from one and the same place of 'trial'");
    }

    @Test
    void sourcesThatSayTheSameShareAPosition() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> disagreement(
                        position("2 to 4 weeks", Citation.of(CLINIC)), position("2 to 4 weeks", Citation.of(TRIAL))))
                .withMessageStartingWith("positions must differ");
    }

    @Test
    void aPositionRestsOnSomethingThatWasRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> position("2 to 4 weeks"))
                .withMessageStartingWith("citations must name at least one source");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> position("2 to 4 weeks", Citation.of(DEFAULT)))
                .withMessageStartingWith("citations must be of what was read; 'planning-default'");
    }

    @Test
    void whatNobodyLookedForIsNotSaidToBeNotStated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotStated("course-maximum", "how many courses a person may have", List.of()))
                .withMessageStartingWith("lookedIn must name at least one source");
    }

    @Test
    void eachSourceIsLookedInOnceAndCanStateSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotStated("course-maximum", "how many courses", List.of(TRIAL, TRIAL)))
                .withMessage("lookedIn names 'trial' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NotStated("course-maximum", "how many courses", List.of(DEFAULT)))
                .withMessageContaining("'planning-default' is a planning default");
    }
}
