package dev.regimen.core.procedure;

import static dev.regimen.core.procedure.BleedingRisk.HIGH;
import static dev.regimen.core.procedure.BleedingRisk.INTERMEDIATE;
import static dev.regimen.core.procedure.BleedingRisk.LOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BleedingClassTest {
    private static final BodySite SPINE = BodySite.of("spine", Localized.english("spine"), false);
    private static final BodySite CERVICAL = SPINE.child("cervical-spine", Localized.english("neck part"), false);
    private static final BodySite C5_C6 = CERVICAL.child("c5-c6", Localized.english("C5-C6"), false);
    private static final BodySite LUMBAR = SPINE.child("lumbar-spine", Localized.english("lower part"), false);
    private static final BodySite KNEE = BodySite.of("knee", Localized.english("knee"), true);

    @Test
    void theNarrowestSiteThatHoldsTheSessionsSiteWins() {
        Procedure block = procedure(
                BleedingClass.everywhere(LOW), BleedingClass.at(SPINE, HIGH), BleedingClass.at(CERVICAL, INTERMEDIATE));

        assertThat(riskAt(block, C5_C6)).isEqualTo(INTERMEDIATE);
        assertThat(riskAt(block, CERVICAL)).isEqualTo(INTERMEDIATE);
        assertThat(riskAt(block, LUMBAR)).isEqualTo(HIGH);
        assertThat(riskAt(block, KNEE)).isEqualTo(LOW);
    }

    @Test
    void theOrderOfTheClassesDoesNotMatter() {
        Procedure block = procedure(
                BleedingClass.at(CERVICAL, INTERMEDIATE), BleedingClass.at(SPINE, HIGH), BleedingClass.everywhere(LOW));

        assertThat(riskAt(block, C5_C6)).isEqualTo(INTERMEDIATE);
        assertThat(riskAt(block, LUMBAR)).isEqualTo(HIGH);
    }

    @Test
    void aSessionWhoseSiteHoldsAGraverOneIsOfTheGraverClass() {
        Procedure block = procedure(BleedingClass.everywhere(LOW), BleedingClass.at(CERVICAL, INTERMEDIATE));

        assertThat(riskAt(block, SPINE)).isEqualTo(INTERMEDIATE);
    }

    @Test
    void aSessionWhoseSiteHoldsALesserOneKeepsItsOwnClass() {
        Procedure block = procedure(BleedingClass.everywhere(HIGH), BleedingClass.at(CERVICAL, INTERMEDIATE));

        assertThat(riskAt(block, SPINE)).isEqualTo(HIGH);
    }

    @Test
    void whatNoClassSpeaksOfIsNotStated() {
        assertThat(procedure().bleedingRiskAt(KNEE)).isEmpty();
        assertThat(procedure(BleedingClass.at(SPINE, LOW)).bleedingRiskAt(KNEE)).isEmpty();
    }

    @Test
    void twoClassesForOneSiteAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure(BleedingClass.at(SPINE, LOW), BleedingClass.at(SPINE, HIGH)))
                .withMessage("bleedingRisk name 'spine' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> procedure(BleedingClass.everywhere(LOW), BleedingClass.everywhere(LOW)))
                .withMessage("bleedingRisk name 'every site' twice");
    }

    private static BleedingRisk riskAt(Procedure procedure, BodySite site) {
        return procedure.bleedingRiskAt(site).orElseThrow().is();
    }

    private static Procedure procedure(BleedingClass... classes) {
        return Procedure.builder(
                        "block", Localized.english("Block"), Localized.of(Locale.ENGLISH, RichText.plain("A needle.")))
                .bleedingRisk(classes)
                .build();
    }
}
