package dev.regimen.export.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void run() throws IOException {
        Quickstart.main(new String[] {folder.toString()});
    }

    @Test
    void writesTheFiveFiles() throws IOException {
        assertThat(files(folder).keySet())
                .containsExactly("aftercare.html", "course.fhir.json", "course.ics", "prolotherapy.html", "report.txt");
        assertThat(files(folder).values()).noneMatch(String::isBlank);
    }

    @Test
    void everyFileTellsTheSameDates() throws IOException {
        assertThat(read("report.txt"))
                .contains("Fri 2027-01-22 08:00  injections 1 (left)")
                .contains("Wed 2027-02-17 08:00  injections 2 (left)")
                .contains("Mon 2027-03-08 08:20  injections 3 (left), if")
                .contains("Wed 2027-03-17 08:00  evaluation 1 (left), if")
                .contains("Mon 2027-04-05 08:30  evaluation 1 (left), if");
        assertThat(read("course.ics"))
                .contains("DTSTART;TZID=America/New_York:20270122T080000")
                .contains("DTSTART;TZID=America/New_York:20270217T080000")
                .contains("DTSTART;TZID=America/New_York:20270308T082000")
                .contains("DTSTART;TZID=America/New_York:20270317T080000")
                .contains("DTSTART;TZID=America/New_York:20270405T083000");
        assertThat(read("course.fhir.json"))
                .contains("2027-01-22T08:00:00-05:00")
                .contains("2027-02-17T08:00:00-05:00")
                .contains("2027-03-08T08:20:00-05:00")
                .contains("2027-03-17T08:00:00-04:00") // after the change of clocks on Sun 14 March
                .contains("2027-04-05T08:30:00-04:00");
        assertThat(read("aftercare.html")).contains("Friday 22 January 2027").contains("Wednesday 17 February 2027");
    }

    @Test
    void thePlanKeepsToTheLeaveTheBusyWeeksAndTheMachine() throws IOException {
        String report = read("report.txt");

        assertThat(report)
                .contains("Dr. Ana Reyes, MD is on leave")
                .contains("the patient cannot come")
                .contains("no day for injections 1 (left) at harbor with Dr. Sam Okafor, DO")
                .contains("it can be planned from Tue 2027-01-19 if the patient can also come on Tue");
        assertThat(Pattern.compile("^Wed 2027-01-20", Pattern.MULTILINE)
                        .matcher(report)
                        .find())
                .isFalse();
    }

    @Test
    void theReportShowsThreeOffersAndTheCourseMendedAfterAnIllness() throws IOException {
        assertThat(read("report.txt"))
                .containsOnlyOnce("or from Wed 2027-01-20")
                .containsOnlyOnce("or from Wed 2027-02-17")
                .contains("injections 1 (left) on Fri 2027-01-22 08:00 stays")
                .contains("injections 2 (left) on Wed 2027-02-17 08:00 moves to Fri 2027-02-19 08:00"
                        + " (resource off: Dr. Ana Reyes, MD)")
                .contains("injections 3 (left) on Mon 2027-03-08 08:20 stays");
    }

    @Test
    void thePageHasTheFiguresOfTheProtocolInItsTextAndItsData() throws IOException {
        String page = read("prolotherapy.html");

        assertThat(page).contains("application/ld+json", "MedicalTherapy", "BreadcrumbList", "Dr. Ana Reyes");
        assertThat(page.split("2–4 weeks", -1)).as("spacing in text and data").hasSizeGreaterThan(2);
    }

    @Test
    void theHandoutHasWhatThePolicyOnMedicinesAsks() throws IOException {
        assertThat(read("aftercare.html")).contains("Ask the same person how to go on after the visit.");
    }

    @Test
    void theSecondRunWritesTheSameBytes(@TempDir Path other) throws IOException {
        Quickstart.main(new String[] {other.toString()});

        assertThat(files(other)).isEqualTo(files(folder));
    }

    @Test
    void noFileNamesThePatientButTheOneThatMust() throws IOException {
        Map<String, String> files = files(folder);
        files.remove("course.fhir.json");

        assertThat(files.values()).noneMatch(text -> text.contains("patient-7"));
    }

    private static String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private static Map<String, String> files(Path where) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> list = Files.list(where)) {
            for (Path file : list.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
