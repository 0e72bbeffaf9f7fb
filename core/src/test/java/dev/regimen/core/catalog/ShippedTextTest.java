package dev.regimen.core.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.regimen.core.instruction.Instruction;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.validation.Finding;
import dev.regimen.core.validation.PracticeValidator;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedTextTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final int RUN = 8;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+|\\n");
    private static final Pattern BLOOD_THINNER = Pattern.compile(
            "blood.?thinner|anticoag|antiplatelet|antiagreg|warfarin|heparin|xaban|dabigatr|clopidogrel");
    private static final Pattern STOP = Pattern.compile(
            "\\bstop|\\bdiscontinu|\\bquit\\b|\\bskip|\\bhold\\b|\\bpause|\\bomit|\\bsuspend|\\bdej(e|ar|a) de\\b|\\bpare\\b"
                    + "|\\binterrump|\\bdescontin|\\bno tome\\b");
    private static final Set<String> PAGE = runsOfThePage();

    static Stream<Procedure> procedures() {
        return Catalog.bundled().procedures().stream();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void everyTextIsInEnglishAndInSpanish(Procedure procedure) {
        Stream<RecordWalk.Found> incomplete = RecordWalk.in(procedure.id(), procedure).stream()
                .filter(found -> found.value() instanceof Localized<?> text
                        && !text.languages().equals(Set.of(Locale.ENGLISH, SPANISH)));

        assertThat(incomplete.map(RecordWalk.Found::path)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void nothingButTheMissingReviewSpeaksAgainstPublishingIt(Procedure procedure) {
        List<Finding> findings = PracticeValidator.create()
                .validate(procedure, List.of(Locale.ENGLISH, SPANISH))
                .findings();

        assertThat(findings).extracting(Finding::path).containsExactly("review");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void theTwoLanguagesSayTheSameFigures(Procedure procedure) {
        Stream<String> different = RecordWalk.in(procedure.id(), procedure).stream()
                .filter(found -> found.value() instanceof Localized<?> text
                        && !figuresIn(text, Locale.ENGLISH).equals(figuresIn(text, SPANISH)))
                .map(RecordWalk.Found::path);

        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void sectionsHoldNoFigures(Procedure procedure) {
        Stream<Localized<RichText>> prose =
                Stream.concat(Stream.of(procedure.summary()), procedure.sections().values().stream());

        assertThat(prose.flatMap(text -> text.values().values().stream()).map(RichText::plainText))
                .isNotEmpty()
                .noneMatch(text -> text.chars().anyMatch(Character::isDigit));
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void noRunOfEightWordsOfTheClinicsPageIsRepeated(Procedure procedure) {
        assertThat(repeated(texts(procedure, Locale.ENGLISH), PAGE)).isEmpty();
    }

    @Test
    void aRepeatedSentenceWouldBeFound() {
        String page = "On this page somebody wrote nine words in a row.";
        Set<String> itsRuns = runs(page).stream().map(ShippedTextTest::hash).collect(Collectors.toSet());

        assertThat(PAGE).hasSizeGreaterThan(400);
        assertThat(repeated(List.of("And so: on this page, somebody wrote nine words in all."), itsRuns))
                .containsExactly("on this page somebody wrote nine words in");
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void noTextTellsAPatientToStopABloodThinner(Procedure procedure) {
        assertThat(Stream.of(Locale.ENGLISH, SPANISH)
                        .flatMap(language -> texts(procedure, language).stream())
                        .filter(ShippedTextTest::tellsToStopABloodThinner))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("procedures")
    void aboutBloodThinnersThePrescriberIsAskedAndNothingElseIsSaid(Procedure procedure) {
        List<Instruction> about = RecordWalk.in(procedure.id(), procedure).stream()
                .filter(found -> found.value() instanceof Instruction)
                .map(found -> (Instruction) found.value())
                .filter(instruction -> BLOOD_THINNER
                        .matcher(instruction.subject().id().replace('-', ' '))
                        .find())
                .toList();

        assertThat(about).allMatch(instruction -> instruction.direction() == Instruction.Direction.ASK_PRESCRIBER);
    }

    @Test
    void theWordsAgainstBloodThinnersWouldBeFoundInBothLanguages() {
        assertThat(List.of(
                        "Stop your blood thinner.",
                        "Blood thinners: hold them for a week.",
                        "Deje de tomar el anticoagulante.",
                        "Suspenda los anticoagulantes antes de venir."))
                .allMatch(ShippedTextTest::tellsToStopABloodThinner);
        assertThat(tellsToStopABloodThinner("Do you take a blood thinner? Ask who prescribed it."))
                .isFalse();
    }

    @Test
    void everyRelationGoesBothWays() {
        Set<String> relations = procedures()
                .flatMap(from -> from.related().stream().map(to -> from.id() + " " + to.procedure()))
                .collect(Collectors.toSet());

        assertThat(relations).isNotEmpty().allSatisfy(relation -> {
            String[] ends = relation.split(" ", 2);
            assertThat(relations).contains(ends[1] + " " + ends[0]);
        });
    }

    private static boolean tellsToStopABloodThinner(String text) {
        // what to do may stand in the sentence after the one that names the medicine
        String[] sentences = SENTENCE_END.split(text.toLowerCase(Locale.ROOT));
        for (int i = 0; i < sentences.length; i++) {
            String pair = i + 1 < sentences.length ? sentences[i] + " " + sentences[i + 1] : sentences[i];
            if (BLOOD_THINNER.matcher(pair).find() && STOP.matcher(pair).find()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> repeated(List<String> texts, Set<String> page) {
        return texts.stream()
                .flatMap(text -> runs(text).stream())
                .filter(run -> page.contains(hash(run)))
                .toList();
    }

    private static List<String> texts(Procedure procedure, Locale language) {
        return RecordWalk.in(procedure.id(), procedure).stream()
                .filter(found -> found.value() instanceof Localized<?>)
                .map(found -> plain((Localized<?>) found.value(), language))
                .toList();
    }

    private static String plain(Localized<?> text, Locale language) {
        Object value = text.inOrAny(language);
        return value instanceof RichText rich ? rich.plainText() : value.toString();
    }

    private static List<String> figuresIn(Localized<?> text, Locale language) {
        return Pattern.compile("\\d[\\d.,]*\\d|\\d")
                .matcher(plain(text, language))
                .results()
                // 12.5 and 8,997 in English are 12,5 and 8997 in Spanish
                .map(found -> found.group().replaceAll("[.,]", ""))
                .sorted()
                .toList();
    }

    private static List<String> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .split(" ");
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(String.join(" ", List.of(words).subList(i, i + RUN)));
        }
        return runs;
    }

    private static String hash(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> runsOfThePage() {
        try (InputStream in = ShippedTextTest.class.getResourceAsStream("clinic-page-runs-of-eight-words.txt")) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
