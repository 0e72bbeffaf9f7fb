package dev.regimen.core.medicine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.instruction.Subject;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldRuleTest {
    private static final Subject WARFARIN = Subject.of("warfarin", Localized.english("warfarin"));
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop it 5 days before.",
                "Please stop taking it.",
                "Call us. Hold your dose that morning.",
                "Skip the evening tablet.",
                "Pause it for a week",
                "It must be stopped in time.",
                "It should be held for 3 days.",
                "Do not take it on the day.",
                "Don't take warfarin for five days.",
                "You should not take your medicine that morning.",
                "Come without taking it.",
                "Discontinue it two days before.",
                "Come off it a week before.",
                "If you take warfarin, stop 5 days before.",
                "If you take warfarin stop it.",
                "5 days before stop it.",
                "Do not wait: stop it.",
                "If the doctor does not answer stop it.",
                "STOP IT.",
                "Don\u2019t take it.",
                "Do not continue it.",
                "Withhold it."
            })
    void wordsThatLeaveAMedicineOutAreRefused(String text) {
        assertThatIllegalArgumentException()
                .as(text)
                .isThrownBy(() -> HoldRule.checkText(english(text)))
                .withMessageStartingWith("the text says '")
                .withMessageContaining("a policy tells the patient to ask");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ask the person who prescribed it what to do.",
                "Do not stop it on your own.",
                "Don't stop or change it on your own.",
                "Never stop it without asking.",
                "Do not suddenly stop.",
                "You must not skip a dose.",
                "Keep taking it without stopping.",
                "Ask whether you should stop it.",
                "Ask whether to stop or pause it.",
                "Ask before you stop anything.",
                "Ask before stopping.",
                "If you stop it, a clot can form.",
                "Keep taking it unless they tell you otherwise.",
                "Do not take any decision alone.",
                "Do not take more than usual.",
                "Bring what your household knows of it.",
                "Call us 7 days before the visit."
            })
    void wordsThatAskOrForbidStoppingAreFine(String text) {
        assertThat(HoldRule.checkText(english(text))).isEqualTo(english(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deje de tomarlo 5 días antes.",
                "Suspenda la warfarina tres días antes.",
                "5 días antes suspenda la warfarina.",
                "Si toma warfarina, deje de tomarla.",
                "Si toma warfarina deje de tomarla.",
                "Debe suspenderlo una semana antes.",
                "Sáltese la dosis de la mañana.",
                "Haga una pausa.",
                "No lo tome ese día.",
                "No tome la medicina por la mañana.",
                "No debe tomarlo.",
                "Venga sin tomar la pastilla.",
                "Interrumpa el tratamiento.",
                "Debe ser suspendido a tiempo.",
                "No siga con la warfarina."
            })
    void spanishWordsThatLeaveAMedicineOutAreRefused(String text) {
        assertThatIllegalArgumentException()
                .as(text)
                .isThrownBy(() -> HoldRule.checkText(spanish(text)))
                .withMessageStartingWith("the text says '");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pregunte a quien se lo recetó qué debe hacer.",
                "No lo suspenda por su cuenta.",
                "No deje de tomarlo por su cuenta.",
                "Nunca lo deje sin preguntar.",
                "No se salte ninguna dosis.",
                "Pregunte si debe dejar de tomarlo.",
                "Pregunte antes de suspenderlo.",
                "Si deja de tomarlo, puede formarse un coágulo.",
                "No tome ninguna decisión por su cuenta.",
                "Deje que decida su médico.",
                "No cambie nada por su cuenta.",
                "Llámenos para avisar."
            })
    void spanishWordsThatAskOrForbidStoppingAreFine(String text) {
        assertThat(HoldRule.checkText(spanish(text))).isEqualTo(spanish(text));
    }

    @Test
    void eachLanguageIsReadByItsOwnWords() {
        // in French, whose words are not known here
        Localized<RichText> french = Localized.of(Locale.FRENCH, RichText.plain("Stop."));

        assertThat(HoldRule.checkText(french)).isEqualTo(french);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldRule.checkText(
                        english("Ask the prescriber.").with(SPANISH, RichText.plain("Suspenda la warfarina."))))
                .withMessageStartingWith("the text says 'suspenda'");
    }

    @Test
    void theWordsAfterTheSessionAreReadToo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldRule.of(WARFARIN).askingAgain(english("Hold it for a day more.")))
                .withMessageStartingWith("the text says 'hold'");
    }

    @Test
    void aLeadIsInWholeCalendarDays() {
        assertThat(HoldRule.of(WARFARIN).askBeforeDays()).isZero();
        assertThat(HoldRule.of(WARFARIN).askingBefore(Gap.ofDays(5)).askBeforeDays())
                .isEqualTo(5);
        assertThat(HoldRule.of(WARFARIN).askingBefore(Gap.ofWeeks(2)).askBeforeDays())
                .isEqualTo(14);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldRule.of(WARFARIN).askingBefore(Gap.ofMonths(1)))
                .withMessage("askBefore must be in days or weeks, was '1 month'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldRule.of(WARFARIN).askingBefore(Gap.NONE))
                .withMessage("askBefore must be 1 to 365 days, was '0 days'");
    }

    @Test
    void onlyAFigureNeedsASource() {
        assertThat(HoldRule.of(WARFARIN).needsSource()).isFalse();
        assertThat(HoldRule.of(WARFARIN).askingBefore(Gap.ofDays(5)).needsSource())
                .isTrue();
    }

    @Test
    void aRowIsNamedByItsMedicineAndItsRisks() {
        assertThat(HoldRule.of(WARFARIN).id()).isEqualTo("warfarin");
        assertThat(HoldRule.of(WARFARIN)
                        .at(BleedingRisk.HIGH, BleedingRisk.INTERMEDIATE)
                        .id())
                .isEqualTo("warfarin-intermediate-high");
    }

    @Test
    void aRowIsForSomeRisk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HoldRule(
                        "none", WARFARIN, EnumSet.noneOf(BleedingRisk.class), null, null, null, null, List.of()))
                .withMessage("risks must name at least one bleeding risk");
    }

    @Test
    void aMedicineHasAnIdThatInstructionsCanBeNamedBy() {
        Subject longest = Subject.of("a".repeat(43), Localized.english("a"));
        Subject tooLong = Subject.of("a".repeat(44), Localized.english("a"));

        assertThat(HoldRule.of(longest).risks()).isEqualTo(Set.of(BleedingRisk.values()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HoldRule.of(tooLong))
                .withMessageStartingWith("medicine must have an id of at most 43 characters, was 'aaa");
    }

    private static Localized<RichText> english(String text) {
        return Localized.of(Locale.ENGLISH, RichText.plain(text));
    }

    private static Localized<RichText> spanish(String text) {
        return Localized.of(SPANISH, RichText.plain(text));
    }
}
