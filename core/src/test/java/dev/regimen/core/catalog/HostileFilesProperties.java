package dev.regimen.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a file says, there is a catalogue or there are problems with their places, and never an exception. */
class HostileFilesProperties {
    private static final List<String> PIECES = List.of(
            ":",
            "- ",
            "\n",
            " ",
            "  ",
            "{",
            "}",
            "[",
            "]",
            "'",
            "\"",
            "|",
            ">",
            "&a",
            "*a",
            "!",
            "#",
            "?",
            "%",
            "@",
            "..",
            "99999999999",
            "-1",
            "0",
            "null",
            "~",
            "no",
            "\t",
            "\u0000",
            "\uD83D\uDE00",
            "<<: ",
            "---\n",
            "x-",
            "9999 years",
            "1e999999999",
            "2027-02-30",
            "knee",
            "end of injections",
            "from 0 days",
            "not known",
            "< 0 %",
            "1 in 0");

    @Property(tries = 400)
    void aSpoiltFileGivesProblemsAndNoException(@ForAll Random random) {
        String procedure = spoilt(SmallCatalog.PROCEDURE, random);
        String vocabulary = random.nextInt(4) == 0 ? spoilt(SmallCatalog.VOCABULARY, random) : SmallCatalog.VOCABULARY;

        ReadResult<Catalog> result = CatalogReader.builder()
                .text(Layer.BUNDLED, "vocabulary.yaml", vocabulary)
                .text(Layer.BUNDLED, "needling.yaml", procedure)
                .text(
                        Layer.CLINIC,
                        "clinic.yaml",
                        spoilt("overrides: needling\nchanges:\n  - {remove: review, because: x}\n", random))
                .read();

        assertThat(result.problems()).allSatisfy(problem -> {
            assertThat(problem.file()).endsWith(".yaml");
            assertThat(problem.message()).isNotBlank().doesNotContain("null\n", "Exception");
        });
        String readOrRejected = result.fold(read -> "read", rejected -> "rejected");
        assertThat(readOrRejected.equals("rejected"))
                .isEqualTo(result.problems().stream().anyMatch(CatalogProblem::isError));
    }

    private static String spoilt(String text, Random random) {
        var spoilt = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(spoilt.length());
            int end = Math.min(spoilt.length(), at + random.nextInt(12));
            switch (random.nextInt(3)) {
                case 0 -> spoilt.delete(at, end);
                case 1 -> spoilt.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                default -> spoilt.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return spoilt.toString();
    }
}
