package dev.regimen.core.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.fixtures.CourseFixtures;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.limit.Contraindication.Consequence;
import dev.regimen.core.limit.RollingCap.Counted;
import dev.regimen.core.limit.RollingCap.Per;
import dev.regimen.core.limit.RollingCap.SameDay;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LimitTest {
    private static final Gap YEAR = Gap.ofMonths(12);
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11); // Mon
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31); // Wed
    private static final BodySite SHOULDER = BodySite.of("shoulder", Localized.english("shoulder"), true);

    @Test
    void aCapCountsEachEventOfThePatientUnlessSaid() {
        RollingCap cap =
                RollingCap.ofEvents("yearly", 3, YEAR, "prp", "injection").build();

        assertThat(cap.per()).isEqualTo(Per.PATIENT);
        assertThat(cap.sites()).isEmpty();
        assertThat(cap.sameDay()).isEqualTo(SameDay.EACH);
        assertThat(((Counted.Events) cap.counts()).kinds()).containsExactly("injection", "prp");
        assertThat(cap.isStated()).isFalse();
    }

    @Test
    void aCapMayCountDosesPerSiteAndDay() {
        Citation citation = new Citation(new Source("s", Source.Kind.POLICY, "A policy", null, null, FIRST), null);
        RollingCap cap = RollingCap.ofDose("steroid", 80, "mg", YEAR, "corticosteroid")
                .per(Per.SITE, CourseFixtures.KNEE)
                .sameDay(SameDay.ONCE_PER_SITE)
                .citations(citation)
                .build();

        assertThat(cap.counts()).isEqualTo(new Counted.DoseOf("corticosteroid", "mg"));
        assertThat(cap.per()).isEqualTo(Per.SITE);
        assertThat(cap.sites()).containsExactly(CourseFixtures.KNEE);
        assertThat(cap.sameDay()).isEqualTo(SameDay.ONCE_PER_SITE);
        assertThat(cap.isStated()).isTrue();
    }

    @Test
    void aCapAllowsOneAtLeastInADayAtLeast() {
        assertThatThrownBy(() -> RollingCap.ofEvents("c", 0, YEAR, "injection").build())
                .hasMessage("most must be at least 1, was 0");
        assertThatThrownBy(
                        () -> RollingCap.ofEvents("c", 1, Gap.NONE, "injection").build())
                .hasMessage("within must be at least a day");
        assertThatThrownBy(() -> RollingCap.ofEvents("c", 1, YEAR).build())
                .hasMessage("kinds must name at least one kind of event");
        assertThatThrownBy(() -> RollingCap.ofEvents("c", 1, YEAR, "Not An Id"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RollingCap.ofDose("c", 1, "mg", YEAR, "Not An Id"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        RollingCap.ofEvents("Not An Id", 1, YEAR, "injection").build())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sitesGoOnlyWithACapPerSiteOrSide() {
        assertThatThrownBy(() -> RollingCap.ofEvents("c", 1, YEAR, "injection")
                        .per(Per.PATIENT, CourseFixtures.KNEE)
                        .build())
                .hasMessage("sites go only with a cap per site or per side");
        assertThat(RollingCap.ofEvents("c", 1, YEAR, "injection")
                        .per(Per.SIDE, CourseFixtures.KNEE)
                        .build()
                        .sites())
                .hasSize(1);
    }

    @Test
    void capsTakeNoNullAndGiveNoAccess() {
        Set<String> kinds = new Counted.Events(Set.of("injection")).kinds();

        assertThatThrownBy(() -> kinds.add("prp")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> RollingCap.ofEvents("c", 1, YEAR, "injection").per(null))
                .hasMessage("what");
        assertThatThrownBy(() -> RollingCap.ofEvents("c", 1, YEAR, "injection").sameDay(null))
                .hasMessage("how");
        assertThatThrownBy(() -> new Counted.DoseOf("corticosteroid", null)).hasMessage("unit");
    }

    @Test
    void aSeparationHasAtLeastOneDistance() {
        assertThat(new Separation("v", "vaccination", null, Gap.ofWeeks(1), true, List.of()).sameSite())
                .isTrue();
        assertThatThrownBy(() -> new Separation("v", "vaccination", null, null, false, List.of()))
                .hasMessage("at least one of beforeEvent and afterEvent must be given");
        assertThatThrownBy(() -> new Separation("v", "Not An Id", YEAR, null, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Separation("Not An Id", "v", YEAR, null, false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContraindicationNamesACircumstance() {
        assertThat(CourseFixtures.contraindication("fever", Consequence.RESCHEDULE)
                        .isStated())
                .isFalse();
        assertThatThrownBy(() -> new Contraindication(
                        "fever", Localized.english("fever"), Condition.ALWAYS, Consequence.EXCLUDE, null, List.of()))
                .hasMessage("when must name at least one circumstance");
        assertThatThrownBy(() -> CourseFixtures.contraindication("Not An Id", Consequence.EXCLUDE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAuthorisationCoversItsProcedureSiteAndSide() {
        Authorisation anywhere = authorisation(null, null);
        Authorisation leftKnee = authorisation(CourseFixtures.KNEE, Laterality.LEFT);
        Authorisation bothKnees = authorisation(CourseFixtures.KNEE, Laterality.BILATERAL);

        assertThat(anywhere.covers("injection", SHOULDER, Laterality.RIGHT)).isTrue();
        assertThat(anywhere.covers("surgery", SHOULDER, Laterality.RIGHT)).isFalse();
        assertThat(leftKnee.covers("injection", CourseFixtures.KNEE, Laterality.LEFT))
                .isTrue();
        assertThat(leftKnee.covers("injection", CourseFixtures.KNEE, Laterality.RIGHT))
                .isFalse();
        assertThat(leftKnee.covers("injection", CourseFixtures.KNEE, Laterality.BILATERAL))
                .isFalse();
        assertThat(leftKnee.covers("injection", SHOULDER, Laterality.LEFT)).isFalse();
        assertThat(bothKnees.covers("injection", CourseFixtures.KNEE, Laterality.RIGHT))
                .isTrue();
        BodySite inside = CourseFixtures.KNEE.child("patella", Localized.english("patella"), true);
        assertThat(leftKnee.covers("injection", inside, Laterality.LEFT)).isTrue();
    }

    @Test
    void anAuthorisationIsValidFromItsFirstDayThroughItsLast() {
        Authorisation authorisation = authorisation(null, null);

        assertThat(authorisation.isValidOn(FIRST)).isTrue();
        assertThat(authorisation.isValidOn(LAST)).isTrue();
        assertThat(authorisation.isValidOn(FIRST.minusDays(1))).isFalse();
        assertThat(authorisation.isValidOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void anAuthorisationAllowsAVisitAndEndsAfterItBegins() {
        assertThatThrownBy(() -> new Authorisation("a", "injection", null, null, 0, FIRST, LAST))
                .hasMessage("visits must be at least 1, was 0");
        assertThatThrownBy(() -> new Authorisation("a", "injection", null, null, 1, LAST, FIRST))
                .hasMessage("last (2027-01-11) must not be before first (2027-03-31)");
        assertThatThrownBy(() -> new Authorisation("Not An Id", "injection", null, null, 1, FIRST, LAST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Authorisation("a", "Not An Id", null, null, 1, FIRST, LAST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Authorisation("a", "injection", null, null, 1, FIRST, FIRST).isValidOn(FIRST))
                .isTrue();
    }

    private static Authorisation authorisation(BodySite site, Laterality side) {
        return new Authorisation("a", "injection", site, side, 3, FIRST, LAST);
    }
}
