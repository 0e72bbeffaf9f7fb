package dev.regimen.core.validation;

import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;
import static dev.regimen.core.fixtures.PracticeFixtures.harbor;
import static dev.regimen.core.fixtures.PracticeFixtures.hill;
import static dev.regimen.core.fixtures.PracticeFixtures.nurse;
import static dev.regimen.core.fixtures.PracticeFixtures.okafor;
import static dev.regimen.core.fixtures.PracticeFixtures.practice;
import static dev.regimen.core.fixtures.PracticeFixtures.reyes;
import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.hours.Closure;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.WeeklyHours;
import dev.regimen.core.practice.Address;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Room;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class PracticeValidatorTest {

    private static final PracticeValidator VALIDATOR = PracticeValidator.create();

    @Test
    void publishablePracticeHasNoFindings() {
        assertThat(validate(practice()).findings()).isEmpty();
    }

    @Test
    void practitionerShouldShowAQualification() {
        var bare = practice().toBuilder()
                .practitioners(reyes(), okafor().toBuilder().qualifications().build())
                .build();

        assertThat(validate(bare).findings())
                .extracting(Finding::path, Finding::code, Finding::text, Finding::severity)
                .containsExactly(tuple(
                        "practitioners[1].qualifications",
                        "not-empty",
                        "a practitioner should show at least one qualification",
                        Severity.ERROR));
    }

    @Test
    void everythingIsFoundAtOnceAndSortedByPath() {
        var bare = practice().toBuilder()
                .sites(
                        harbor().toBuilder()
                                .telecom()
                                .rooms(Room.builder("room")
                                        .name(harbor().name())
                                        .build())
                                .build(),
                        hill().toBuilder().hours(Hours.NEVER).languages().build())
                .practitioners(reyes().toBuilder().npi(null).build(), okafor())
                .build();

        assertThat(validate(bare).findings())
                .extracting(Finding::path, Finding::code, Finding::severity)
                .containsExactly(
                        tuple("practitioners[0].hours[hill]", "hours-meet-site", Severity.WARNING),
                        tuple("practitioners[0].npi", "npi-in-united-states", Severity.WARNING),
                        tuple("sites[0].rooms[0].kinds", "not-empty", Severity.WARNING),
                        tuple("sites[0].telecom", "not-empty", Severity.ERROR),
                        tuple("sites[1].hours", "open-sometime", Severity.ERROR),
                        tuple("sites[1].languages", "not-empty", Severity.WARNING),
                        tuple("staff[0].hours[hill]", "hours-meet-site", Severity.WARNING));
    }

    @Test
    void personWithoutHoursIsWorthAWarning() {
        Practitioner idle = Practitioner.builder("idle")
                .name(reyes().name())
                .qualifications(reyes().qualifications())
                .build();

        assertThat(validate(practice().toBuilder().practitioners(idle).build()).findings())
                .extracting(Finding::path, Finding::severity)
                .containsExactly(
                        tuple("practitioners[0].biography", Severity.WARNING),
                        tuple("practitioners[0].hours", Severity.WARNING),
                        tuple("practitioners[0].languages", Severity.WARNING));
    }

    @Test
    void practiceWithoutSitesOrPractitionersShouldNotBePublished() {
        Practice empty = Practice.builder("empty")
                .name(practice().name())
                .languages(Locale.ENGLISH)
                .build();

        assertThat(validate(empty).errors()).extracting(Finding::path).containsExactly("practitioners", "sites");
    }

    @Test
    void sameNpiTwiceIsFoundAtTheSecond() {
        var twins = practice().toBuilder()
                .practitioners(reyes(), okafor().toBuilder().npi(reyes().npi()).build())
                .build();

        assertThat(validate(twins).findings())
                .extracting(Finding::path, Finding::code, Finding::severity)
                .containsExactly(tuple("practitioners[1].npi", "distinct-npis", Severity.ERROR));
    }

    @Test
    void npiIsNotAskedForOutsideTheUnitedStates() {
        var abroad = harbor().toBuilder()
                .address(new Address(List.of("1 Calle"), "Tijuana", null, null, "MX"))
                .build();
        var okafor = okafor().toBuilder().npi(null).build();

        assertThat(validate(practice().toBuilder()
                                .sites(abroad, hill())
                                .practitioners(okafor)
                                .build())
                        .findings())
                .isEmpty();
    }

    @Test
    void hoursShouldMeetTheSiteForAMinuteAtLeast() {
        var early = nurse().toBuilder()
                .hours("hill", Hours.of(WeeklyHours.of(DayOfWeek.TUESDAY, time("07:00-09:01"))))
                .build();
        var tooEarly = nurse().toBuilder()
                .hours("hill", Hours.of(WeeklyHours.of(DayOfWeek.TUESDAY, time("07:00-09:00"))))
                .build();

        assertThat(validate(practice().toBuilder().staff(early).build()).findings())
                .isEmpty();
        assertThat(validate(practice().toBuilder().staff(tooEarly).build()).findings())
                .extracting(Finding::path, Finding::code, Finding::severity)
                .containsExactly(tuple("staff[0].hours[hill]", "hours-meet-site", Severity.WARNING));
    }

    @Test
    void hoursBesideASiteWithOpeningsAreLeftAlone() {
        var tooEarly = nurse().toBuilder()
                .hours("harbor", Hours.of(WeeklyHours.of(DayOfWeek.MONDAY, time("07:00-08:00"))))
                .build();

        assertThat(validate(practice().toBuilder().staff(tooEarly).build()).findings())
                .isEmpty();
    }

    @Test
    void travelIsAskedForBetweenSitesAtWhichTheSamePersonWorks() {
        var shared = practice().toBuilder().travel().build();
        var apart = shared.toBuilder().practitioners(okafor()).staff(List.of()).build();

        assertThat(validate(shared).findings())
                .extracting(Finding::path, Finding::code, Finding::severity)
                .containsExactly(tuple("travel", "travel-is-known", Severity.WARNING));
        assertThat(validate(apart).findings()).isEmpty();
    }

    @Test
    void textInOneLanguageOnlyIsFoundWithItsPath() {
        var photo = new Image("https://clinic.example/reyes.jpg", Localized.english("Dr. Reyes"));
        var closed = Closure.on(LocalDate.of(2027, 7, 5), Localized.english("Public holiday")); // Mon
        var english = practice().toBuilder()
                .sites(
                        harbor().toBuilder()
                                .hours(harbor().hours().plus(List.of(closed)))
                                .build(),
                        hill())
                .practitioners(reyes().toBuilder().photo(photo).build(), okafor())
                .build();

        assertThat(validate(english).findings())
                .extracting(Finding::path, Finding::code, Finding::text, Finding::severity)
                .containsExactly(
                        tuple(
                                "practitioners[0].photo.alternative",
                                "language-missing",
                                "should also be said in es",
                                Severity.ERROR),
                        tuple(
                                "sites[0].hours.blocks[1].reason",
                                "language-missing",
                                "should also be said in es",
                                Severity.ERROR));
    }

    @Test
    void textInTheHoursOfAPersonIsFoundUnderItsSite() {
        var closed = Closure.on(LocalDate.of(2027, 7, 5), Localized.english("Course")); // Mon
        var nurse = nurse().toBuilder()
                .hours("hill", Hours.ALWAYS.plus(List.of(closed)))
                .build();

        assertThat(validate(practice().toBuilder().staff(nurse).build()).findings())
                .extracting(Finding::path)
                .containsExactly("staff[0].hours[hill].blocks[0].reason");
    }

    @Test
    void blankTextIsFoundInItsLanguage() {
        var blank = practice().toBuilder()
                .name(Localized.english("Clinic").with(SPANISH, "  "))
                .build();

        assertThat(validate(blank).findings())
                .extracting(Finding::path, Finding::code, Finding::text)
                .containsExactly(tuple("name", "text-blank", "should not be blank in es"));
    }

    @Test
    void blankRichTextIsFoundToo() {
        var blank = okafor().toBuilder()
                .biography(Localized.of(Locale.ENGLISH, RichText.plain(" ")).with(SPANISH, RichText.plain("Texto")))
                .build();

        assertThat(VALIDATOR.validate(blank, List.of(Locale.ENGLISH)).findings())
                .extracting(Finding::path, Finding::code)
                .containsExactly(tuple("biography", "text-blank"));
    }

    @Test
    void withoutLanguagesNoTextIsMissing() {
        var english = practice().toBuilder().name(Localized.english("Clinic")).build();

        assertThat(VALIDATOR.validate(english, List.of()).findings()).isEmpty();
    }

    @Test
    void findingIsLocatedWhereThePartIsOrAtTheNearestPartAroundIt() {
        var bare = practice().toBuilder()
                .practitioners(reyes().toBuilder().qualifications().npi(null).build(), okafor())
                .staff(nurse().toBuilder().roles().build())
                .build();
        var places = Map.of(
                "", new Location("practice.yaml", 1, 1),
                "practitioners[0]", new Location("practice.yaml", 40, 5),
                "practitioners[0].npi", new Location("practice.yaml", 42, 12));

        var report = VALIDATOR.validate(bare, bare.languages(), path -> Optional.ofNullable(places.get(path)));

        assertThat(report.findings())
                .extracting(Finding::path, f -> String.valueOf(f.location()))
                .containsExactly(
                        tuple("practitioners[0].npi", "practice.yaml:42:12"),
                        tuple("practitioners[0].qualifications", "practice.yaml:40:5"),
                        tuple("staff[0].roles", "practice.yaml:1:1"));
    }

    @Test
    void nothingFoundRepeatsAValue() {
        String canary = "canary-7f3a";
        var staff = nurse().toBuilder().hours("hill", Hours.NEVER).roles().build();
        var site = hill().toBuilder().name(Localized.english(canary)).telecom().build();
        var person = okafor().toBuilder()
                .name(PersonName.of(canary, canary))
                .npi(reyes().npi())
                .languages()
                .build();
        var report = validate(practice().toBuilder()
                .sites(harbor(), site)
                .practitioners(reyes(), person)
                .staff(staff)
                .build());

        assertThat(report.findings()).hasSizeGreaterThan(4);
        assertThat(report.toString()).doesNotContain(canary, "1234567893");
    }

    @Test
    void hostsOwnValidatorIsUsedAndFindsTheSame() {
        var bare = practice().toBuilder()
                .practitioners(okafor().toBuilder().qualifications().build())
                .build();
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            List<Object> asked = new ArrayList<>();
            Validator host = (Validator) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Validator.class}, (proxy, method, args) -> {
                        asked.add(args[0]);
                        return method.invoke(factory.getValidator(), args);
                    });

            var report = PracticeValidator.using(host).validate(bare, bare.languages());

            assertThat(report).isEqualTo(validate(bare));
            assertThat(report.findings()).hasSize(1);
            assertThat(asked).containsExactly(bare);
        }
    }

    @Test
    void hostsRecordMayCarryConstraints() {
        record Flyer(
                @Size(min = 2, message = "should have at least {min} pictures")
                List<Image> pictures) {}
        var picture = new Image("https://clinic.example/1.jpg", Localized.english("A knee"));

        assertThat(VALIDATOR
                        .validate(new Flyer(List.of(picture)), List.of(SPANISH))
                        .findings())
                .extracting(Finding::path, Finding::code, Finding::text)
                .containsExactly(
                        tuple("pictures", "size", "should have at least 2 pictures"),
                        tuple("pictures[0].alternative", "language-missing", "should also be said in es"));
    }

    @Test
    void messagesAreEnglishWhateverTheLocaleOfTheProcess() {
        record Flyer(@Size(min = 2) List<Image> pictures) {}
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            var text = PracticeValidator.create()
                    .validate(new Flyer(List.of()), List.of())
                    .findings()
                    .get(0)
                    .text();

            assertThat(text).isEqualTo("size must be between 2 and 2147483647");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void graphThatNeverEndsIsRefused() {
        record Doll(Object inner) {}
        Doll doll = new Doll(Localized.english("x"));
        for (int i = 0; i < 100; i++) {
            doll = new Doll(doll);
        }
        Doll outermost = doll;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VALIDATOR.validate(outermost, List.of(SPANISH)))
                .withMessage("root must not nest records deeper than 64");
    }

    @Test
    void severalThreadsMayAskAFreshValidator() throws Exception {
        var validator = PracticeValidator.create();
        var bare = practice().toBuilder()
                .practitioners(okafor().toBuilder().qualifications().build())
                .build();
        var pool = Executors.newFixedThreadPool(4);
        try {
            Callable<ValidationReport> ask = () -> validator.validate(bare, List.of());
            var reports = pool.invokeAll(Collections.nCopies(16, ask));

            for (var report : reports) {
                assertThat(report.get().findings()).hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void nullsAreNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> VALIDATOR.validate(null, List.of()))
                .withMessage("root");
        assertThatNullPointerException()
                .isThrownBy(() -> VALIDATOR.validate(practice(), null))
                .withMessage("languages");
        assertThatNullPointerException()
                .isThrownBy(() -> PracticeValidator.using(null))
                .withMessage("validator");
    }

    private static ValidationReport validate(Practice practice) {
        return VALIDATOR.validate(practice, practice.languages());
    }
}
