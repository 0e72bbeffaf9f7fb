package dev.regimen.core.catalog.internal.facts;

import static dev.regimen.core.fixtures.PracticeFixtures.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.regimen.core.catalog.internal.node.Fault;
import dev.regimen.core.catalog.internal.node.Faults;
import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.node.NodeParser;
import dev.regimen.core.catalog.internal.node.YamlText;
import dev.regimen.core.catalog.internal.shape.Known;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Writing;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Resource;
import dev.regimen.core.validation.Finding;
import dev.regimen.core.validation.PracticeValidator;
import dev.regimen.core.value.ResourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeShapeTest {

    private final Faults faults = new Faults();

    @Test
    void samplePracticeCanBePublishedButForTheMissingNpi() throws IOException {
        Practice sample = sample();

        assertThat(PracticeValidator.create()
                        .validate(sample, sample.languages())
                        .findings())
                .extracting(Finding::path, Finding::code)
                .containsExactly(tuple("practitioners[2].npi", "npi-in-united-states"));
    }

    @Test
    void samplePracticeSaysThatItIsFictional() throws IOException {
        assertThat(sampleText().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("Everything in it is made up"));
        assertThat(sample().name().values().values())
                .allSatisfy(name -> assertThat(name).containsAnyOf("fictional", "ficticio"));
        assertThat(sampleText().lines().filter(line -> line.contains("+1 ")))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).contains("555 01"));
    }

    @Test
    void samplePracticeHasWhatAKneeCourseNeeds() throws IOException {
        Practice sample = sample();

        assertThat(pool(sample, "harbor", ResourceKind.PRACTITIONER, "prolotherapy"))
                .containsExactly("reyes", "okafor");
        assertThat(pool(sample, "hill", ResourceKind.PRACTITIONER, "prolotherapy"))
                .containsExactly("reyes");
        assertThat(pool(sample, "harbor", ResourceKind.ROOM, "procedure")).hasSize(2);
        assertThat(pool(sample, "harbor", ResourceKind.ROOM, "office")).hasSize(2);
        assertThat(pool(sample, "harbor", ResourceKind.DEVICE, "ultrasound")).hasSize(1);
        assertThat(pool(sample, "hill", ResourceKind.DEVICE, "ultrasound")).hasSize(1);
        assertThat(pool(sample, "hill", ResourceKind.STAFF, "nurse")).containsExactly("kim");
    }

    @Test
    void sampleSitesAreTwentyMinutesApart() throws IOException {
        assertThat(sample().travelMinutes("hill", "harbor")).isEqualTo(20);
    }

    @Test
    void sampleHoursLeaveAndClosuresAreThoseOfTheFile() throws IOException {
        Practice sample = sample();

        assertThat(sample.openOn("reyes", "harbor", LocalDate.of(2027, 1, 11))) // Mon
                .containsExactly(time("08:30-12:00"), time("13:00-17:00"));
        assertThat(sample.openOn("reyes", "harbor", LocalDate.of(2027, 1, 18))) // Mon, closed
                .isEmpty();
        assertThat(sample.openOn("reyes", "harbor", LocalDate.of(2027, 2, 3))) // Wed, leave
                .isEmpty();
        assertThat(sample.openOn("reyes", "harbor", LocalDate.of(2027, 3, 10))) // Wed, away after lunch
                .containsExactly(time("08:00-12:00"));
        assertThat(sample.openOn("okafor", "harbor", LocalDate.of(2027, 1, 8))) // Fri
                .containsExactly(time("08:00-14:00"));
        assertThat(sample.openOn("okafor", "harbor", LocalDate.of(2027, 1, 15))) // Fri of the other week
                .isEmpty();
        assertThat(sample.openOn("duarte", "harbor", LocalDate.of(2027, 2, 20))) // Sat, extra
                .containsExactly(time("09:00-13:00"));
        assertThat(sample.openOn("hill-ultrasound", "hill", LocalDate.of(2027, 1, 12))) // Tue, elsewhere
                .isEmpty();
    }

    @Test
    void daysWithTheSameTimesAreWrittenTogether() {
        String text = YamlText.of(PracticeShape.PRACTICE.write(PracticeFixtures.practice(), Writing.forPeople()));

        assertThat(text).contains("mon-fri: 08:00-18:00", "tue, thu", "always");
        assertThat(read(text)).isEqualTo(PracticeFixtures.practice());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone: America/New_York|zone: America/New_Yrok|sites/harbor/zone|Did you mean 'America/New_York'?",
                "zone: America/New_York|zone: -05:00|sites/harbor/zone|a time zone is a region",
                "fri: 08:00-16:00|fri: 8-16|sites/harbor/hours/weekly/1/days/fri|a time range looks like 09:00-17:30",
                "fri: 08:00-16:00|fri: 08:00-04:00|sites/harbor/hours/weekly/1/days/fri|Maybe the end is in the afternoon",
                "fri: 08:00-16:00|fry: 08:00-16:00|sites/harbor/hours/weekly/1/days/fry|Did you mean 'fri'?",
                "fri: 08:00-16:00|fri-mon: 08:00-16:00|sites/harbor/hours/weekly/1/days/fri-mon|from mon to sun",
                "npi: 1234567893|npi: 1234567894|practitioners/reyes/npi|the check digit of the NPI is wrong",
                "phone: +1 212 555 0100|phone: call us|sites/harbor/telecom/1/phone|must be a telephone number",
                "counted-from: 2027-01-04|counted-from: 2027-01-05|practitioners/okafor/hours/harbor/weekly/2/every|Maybe 2027-01-04",
                "closed: 2027-12-24..2028-01-02|closed: 2028-01-02..2027-12-24|sites/harbor/hours/blocks/8|must not be before first",
                "away: 2027-03-10|away: 2027-02-30|practitioners/reyes/leave/2/away|year-month-day",
                "at: harbor|at: harbour|practitioners/reyes/can/hyaluronic-acid-injection/at|Did you mean 'harbor'?",
                "hours: {harbor: always}|hours: {harbor: alway}|staff/duarte/hours/harbor|Did you mean 'always'?",
                "to: hill, takes|to: hil, takes|travel/1/to|Did you mean 'hill'?",
                "to: hill, takes|to: harbor, takes|travel/1|to must be another site than from",
                "takes: 20 minutes|takes: 20|travel/1/takes|a length is written in minutes",
                "kinds: office, turnover|kinds: office, turnovers|sites/harbor/rooms/harbor-office-1|Did you mean 'turnover'?"
            })
    void faultIsFoundAtItsPlaceWithAdvice(String right, String wrong, String path, String advice) throws IOException {
        assertThat(sampleText()).contains(right);

        Practice practice = read(sampleText().replaceFirst(Pattern.quote(right), wrong));

        assertThat(practice).isNull();
        assertThat(faults.sorted()).isNotEmpty();
        Fault first = faults.sorted().get(0);
        assertThat(first.path()).startsWith(path);
        assertThat(first.message() + " " + first.hint()).contains(advice);
        assertThat(first.at().line()).isGreaterThan(5);
    }

    @Test
    void fileOfASiteWithoutPeopleIsEnough() {
        Practice practice = read("""
                practice: small
                name: Small Practice
                languages: en
                """);

        assertThat(faults.sorted()).isEmpty();
        assertThat(practice.sites()).isEmpty();
        assertThat(practice.resources()).isEmpty();
    }

    private static List<String> pool(Practice practice, String site, ResourceKind kind, String capability) {
        return practice.resourcesAt(site, kind, capability).stream()
                .map(Resource::id)
                .toList();
    }

    private Practice sample() throws IOException {
        Practice practice = read(sampleText());
        assertThat(faults.sorted()).isEmpty();
        return practice;
    }

    private static String sampleText() throws IOException {
        try (var stream = PracticeShape.class.getResourceAsStream("/dev/regimen/core/catalog/sample-practice.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Practice read(String text) {
        Node node = NodeParser.parse("practice.yaml", text, faults);
        return node == null ? null : PracticeShape.PRACTICE.read(node, Reading.of(faults, new Known()));
    }
}
