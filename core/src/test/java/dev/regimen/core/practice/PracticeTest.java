package dev.regimen.core.practice;

import static dev.regimen.core.fixtures.PracticeFixtures.MONDAY_11_JANUARY;
import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeTest {

    private static final Practice PRACTICE = PracticeFixtures.practice();

    @Test
    void resourcesComeInTheOrderPeopleStaffRoomsDevices() {
        assertThat(PRACTICE.resourcesAt("harbor").stream().map(Resource::id))
                .containsExactly(
                        "reyes",
                        "okafor",
                        "lindgren",
                        "harbor-procedure-1",
                        "harbor-procedure-2",
                        "harbor-office",
                        "harbor-ultrasound");
        assertThat(PRACTICE.resourcesAt("hill").stream().map(Resource::id))
                .containsExactly("reyes", "lindgren", "hill-room");
        assertThat(PRACTICE.resources()).hasSize(8);
    }

    @Test
    void poolIsWhatSharesACapabilityAtTheSite() {
        assertThat(PRACTICE.resourcesAt("harbor", ResourceKind.ROOM, "procedure").stream()
                        .map(Resource::id))
                .containsExactly("harbor-procedure-1", "harbor-procedure-2");
        assertThat(PRACTICE.resourcesAt("harbor", ResourceKind.PRACTITIONER, "prolotherapy").stream()
                        .map(Resource::id))
                .containsExactly("reyes", "okafor");
        assertThat(PRACTICE.resourcesAt("hill", ResourceKind.PRACTITIONER, "prolotherapy"))
                .isEmpty();
        assertThat(PRACTICE.resourcesAt("harbor", ResourceKind.DEVICE, "procedure"))
                .isEmpty();
    }

    @Test
    void idsFindWhatTheyName() {
        assertThat(PRACTICE.site("hill").map(Site::id)).contains("hill");
        assertThat(PRACTICE.practitioner("reyes").map(Practitioner::npi)).contains(Npi.parse("1234567893"));
        assertThat(PRACTICE.resource("harbor-ultrasound").map(Resource::kind)).contains(ResourceKind.DEVICE);
        assertThat(PRACTICE.practitioner("lindgren")).isEmpty();
        assertThat(PRACTICE.resource("harbor")).isEmpty();
        assertThat(PRACTICE.site("elsewhere")).isEmpty();
    }

    @Test
    void sitesOfAResourceAreWhereItIs() {
        assertThat(PRACTICE.sitesOf("reyes").stream().map(Site::id)).containsExactly("harbor", "hill");
        assertThat(PRACTICE.sitesOf("hill-room").stream().map(Site::id)).containsExactly("hill");
        assertThat(PRACTICE.sitesOf("nobody")).isEmpty();
    }

    @Test
    void hoursCountOnlyWhileTheSiteIsOpen() {
        assertThat(PRACTICE.openOn("lindgren", "harbor", MONDAY_11_JANUARY)).containsExactly(time("08:00-18:00"));
        assertThat(PRACTICE.openOn("reyes", "harbor", MONDAY_11_JANUARY))
                .containsExactly(time("08:30-12:00"), time("13:00-17:00"));
        assertThat(PRACTICE.openOn("reyes", "harbor", LocalDate.of(2027, 1, 18))) // Mon, closed
                .isEmpty();
        assertThat(PRACTICE.openOn("harbor-office", "harbor", LocalDate.of(2027, 1, 16))) // Sat, extra
                .containsExactly(time("09:00-12:00"));
    }

    @Test
    void askingAtAnotherSiteIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.openOn("okafor", "hill", MONDAY_11_JANUARY))
                .withMessage("resource is not one of those at site hill");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.resourcesAt("elsewhere"))
                .withMessage("site must be one of [harbor, hill]");
    }

    @Test
    void sameIdForTwoResourcesIsRefusedWhateverTheirKind() {
        var room = Room.builder("reyes")
                .name(Localized.english("Room"))
                .kinds("office")
                .build();
        var hill = PracticeFixtures.hill().toBuilder().rooms(room).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder()
                        .sites(PracticeFixtures.harbor(), hill)
                        .build())
                .withMessage("ids of practitioners, staff, rooms and devices must differ, reyes is used twice");
    }

    @Test
    void sameIdForTwoSitesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder()
                        .sites(PracticeFixtures.harbor(), PracticeFixtures.harbor())
                        .build())
                .withMessage("sites must not repeat harbor");
    }

    @Test
    void hoursAtAnUnknownSiteAreRefused() {
        var nurse = PracticeFixtures.nurse().toBuilder()
                .hours("harbour", Hours.ALWAYS)
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder().staff(nurse).build())
                .withMessage("staff lindgren has hours at harbour, which is not one of the sites [harbor, hill]");
    }

    @Test
    void travelHoldsForTheWayBackUnlessThatHasAnEntryOfItsOwn() {
        Practice oneWay = PRACTICE.toBuilder()
                .travel(new Practice.Travel("harbor", "hill", 20))
                .build();
        Practice bothWays = PRACTICE.toBuilder()
                .travel(new Practice.Travel("hill", "harbor", 35), new Practice.Travel("harbor", "hill", 20))
                .build();

        assertThat(oneWay.travelMinutes("harbor", "hill")).isEqualTo(20);
        assertThat(oneWay.travelMinutes("hill", "harbor")).isEqualTo(20);
        assertThat(bothWays.travelMinutes("harbor", "hill")).isEqualTo(20);
        assertThat(bothWays.travelMinutes("hill", "harbor")).isEqualTo(35);
    }

    @Test
    void travelThatIsNotSaidTakesNoTime() {
        Practice silent = PRACTICE.toBuilder().travel().build();

        assertThat(silent.travelMinutes("harbor", "hill")).isZero();
        assertThat(PRACTICE.travelMinutes("hill", "hill")).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> silent.travelMinutes("harbor", "elsewhere"))
                .withMessage("site must be one of [harbor, hill]");
    }

    @Test
    void travelIsBetweenTwoSitesOfThePracticeAndSaidOnce() {
        var there = new Practice.Travel("harbor", "hill", 20);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder()
                        .travel(new Practice.Travel("hill", "elsewhere", 20))
                        .build())
                .withMessage("travel from hill to elsewhere must be between two of the sites [harbor, hill]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder()
                        .travel(there, new Practice.Travel("harbor", "hill", 25))
                        .build())
                .withMessage("travel must not repeat harbor to hill");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Practice.Travel("hill", "hill", 5))
                .withMessage("to must be another site than from (hill)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Practice.Travel("harbor", "hill", 1441))
                .withMessage("minutes must be 0 to 1440, was 1441");
    }

    @Test
    void practiceNeedsALanguage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder().languages(List.of()).build())
                .withMessage("languages must have at least one language");
    }

    @Test
    void idsAreLowerCaseWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PRACTICE.toBuilder()
                        .staff(Staff.builder("Nurse 1")
                                .name(PersonName.of("Eva", "Lindgren"))
                                .build())
                        .build())
                .withMessageStartingWith("id must be lower-case words");
    }

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Practice.builder("p")
                        .languages(PracticeFixtures.SPANISH)
                        .build())
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> PRACTICE.toBuilder().sites(Arrays.asList((Site) null)))
                .withMessage("sites");
    }

    @Test
    void toStringShowsNoNamesOrNumbers() {
        assertThat(PRACTICE.toString()).doesNotContain("Lindgren", "555");
    }

    @Test
    void builderOfAPracticeGivesItBack() {
        assertThat(PRACTICE.toBuilder().build()).isEqualTo(PRACTICE);
    }
}
