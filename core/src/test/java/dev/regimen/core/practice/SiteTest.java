package dev.regimen.core.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.ResourceKind;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SiteTest {

    @Test
    void offsetIsNoZone() {
        var builder = PracticeFixtures.harbor().toBuilder().zone(ZoneOffset.ofHours(-5));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("zone must be a region, was the offset -05:00\n"
                        + "Maybe America/New_York or the like is meant: an offset knows nothing of summer time");
    }

    @Test
    void offsetWithAPrefixIsNoZone() {
        var builder = PracticeFixtures.harbor().toBuilder().zone(ZoneId.of("UTC+01:00"));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageStartingWith("zone must be a region, was the offset UTC+01:00");
    }

    @Test
    void siteIsNeverOpenUnlessSaid() {
        var site = Site.builder("harbor")
                .name(Localized.english("Harbor"))
                .zone(ZoneId.of("America/New_York"))
                .address(PracticeFixtures.harbor().address())
                .build();

        assertThat(site.hours()).isEqualTo(Hours.NEVER);
    }

    @Test
    void builderOfASiteGivesItBack() {
        var site = PracticeFixtures.harbor().toBuilder().holidays("US-NY").build();

        assertThat(site.toBuilder().build()).isEqualTo(site).isNotEqualTo(PracticeFixtures.harbor());
    }

    @Test
    void holidaysAreThoseOfARegion() {
        for (var region : List.of("US", "US-CO", "GB-SCT", "DE-BY-MU")) {
            assertThat(PracticeFixtures.harbor().toBuilder()
                            .holidays(region)
                            .build()
                            .holidays())
                    .isEqualTo(region);
        }
        for (var wrong : List.of("", "us-co", "US_CO", "Colorado", "US-", "US-COLO")) {
            var builder = PracticeFixtures.harbor().toBuilder().holidays(wrong);

            assertThatIllegalArgumentException()
                    .isThrownBy(builder::build)
                    .withMessage("holidays must be a region such as US-CO or DE-BY, was '%s'".formatted(wrong));
        }
    }

    @Test
    void missingPartsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> Site.builder("harbor")
                        .name(Localized.english("Harbor"))
                        .address(PracticeFixtures.harbor().address())
                        .build())
                .withMessage("zone");
    }

    @Test
    void languageTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PracticeFixtures.harbor().toBuilder()
                        .languages(Locale.ENGLISH, Locale.ENGLISH)
                        .build())
                .withMessage("languages must not repeat en");
    }

    @Test
    void roomAndDeviceFollowTheSiteUnlessSaidOtherwise() {
        var room = Room.builder("room")
                .name(Localized.english("Room"))
                .kinds("office")
                .build();
        var device = Device.of("scan", Localized.english("Scan"), "ultrasound");

        assertThat(room.hoursAt("harbor")).isEqualTo(Hours.ALWAYS);
        assertThat(device.hoursAt("harbor")).isEqualTo(Hours.ALWAYS);
        assertThat(device.withHours(Hours.NEVER).hoursAt("harbor")).isEqualTo(Hours.NEVER);
        assertThat(room.kind()).isEqualTo(ResourceKind.ROOM);
        assertThat(device.kind()).isEqualTo(ResourceKind.DEVICE);
    }

    @Test
    void arrivalsAreAtMinutesThatDivideAnHour() {
        Site.Builder builder = PracticeFixtures.harbor().toBuilder();

        assertThat(builder.build().arrivalMinutes()).isEqualTo(Site.ANY_ARRIVAL);
        assertThat(builder.arrivalMinutes(15).build().toBuilder().build().arrivalMinutes())
                .isEqualTo(15);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.arrivalMinutes(25).build())
                .withMessage("arrivalMinutes must be 5, 10, 15, 20, 30 or 60, was 25");
    }

    @Test
    void turnoverIsBounded() {
        var builder = Room.builder("room").name(Localized.english("Room"));

        assertThat(builder.turnoverMinutes(480).build().turnoverMinutes()).isEqualTo(480);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.turnoverMinutes(481).build())
                .withMessage("turnoverMinutes must be 0 to 480, was 481");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.turnoverMinutes(-1).build());
    }
}
