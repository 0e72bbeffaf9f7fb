package dev.regimen.core.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {
    @ParameterizedTest
    @ValueSource(strings = {"previous session", "first session", "end of injections", "event surgery"})
    void parseReadsWhatToStringWrites(String text) {
        assertThat(Anchor.parse(text)).hasToString(text);
        assertThat(Anchor.parse("  " + text + " ")).isEqualTo(Anchor.parse(text));
    }

    @Test
    void parseTellsTheKindsApart() {
        assertThat(Anchor.parse("previous session")).isEqualTo(Anchor.previousSession());
        assertThat(Anchor.parse("first session")).isEqualTo(Anchor.firstSession());
        assertThat(Anchor.parse("end of injections")).isEqualTo(Anchor.endOf("injections"));
        assertThat(Anchor.parse("event surgery")).isEqualTo(Anchor.event("surgery"));
    }

    @Test
    void foldAnswersForEachKind() {
        assertThat(kind(Anchor.previousSession())).isEqualTo("previous");
        assertThat(kind(Anchor.firstSession())).isEqualTo("first");
        assertThat(kind(Anchor.endOf("injections"))).isEqualTo("stage injections");
        assertThat(kind(Anchor.event("surgery"))).isEqualTo("event surgery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "last session", "end of", "event Not An Id", "end of Two Words"})
    void anythingElseIsNoAnchor(String text) {
        assertThatThrownBy(() -> Anchor.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String kind(Anchor anchor) {
        return anchor.fold(
                () -> "previous", () -> "first", end -> "stage " + end.stage(), event -> "event " + event.kind());
    }
}
