package dev.regimen.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTest {
    private static final LocalDate READ = LocalDate.of(2026, 11, 23); // Mon

    @Test
    void onlyWhatWasOpenedOnADayCanBeCited() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source(
                        "sit-2018", Source.Kind.PUBLICATION, "A trial", "10.1186/s12906-018-2225-7", null, null))
                .withMessageStartingWith("readOn must be given");
    }

    @Test
    void aPlanningDefaultWasNotReadAndStatesNothing() {
        var source = new Source("default", Source.Kind.PLANNING_DEFAULT, "A starting value", null, null, null);
        Sourced fact = () -> List.of(Citation.of(source));

        assertThat(fact.isStated()).isFalse();
        assertThat(source.link()).isEmpty();
    }

    @Test
    void aPaperWithoutAddressIsFoundByItsDoi() {
        var source =
                new Source("sit-2018", Source.Kind.PUBLICATION, "A trial", "10.1186/s12906-018-2225-7", null, READ);

        assertThat(source.link()).contains("https://doi.org/10.1186/s12906-018-2225-7");
        assertThat(((Sourced) () -> List.of(Citation.of(source))).isStated()).isTrue();
    }

    @Test
    void whatIsNoDoiIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Source("x", Source.Kind.PUBLICATION, "A trial", "PMC5952445", null, READ))
                .withMessageStartingWith("doi must look like");
    }

    @Test
    void aReviewHoldsThroughItsLastDay() {
        var stamp = new ReviewStamp(READ, LocalDate.of(2027, 11, 23), "A. Reviewer", null); // Tue

        assertThat(stamp.isOverdueOn(LocalDate.of(2027, 11, 23))).isFalse(); // Tue
        assertThat(stamp.isOverdueOn(LocalDate.of(2027, 11, 24))).isTrue(); // Wed
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewStamp(READ, READ, "A. Reviewer", null));
    }
}
