package dev.regimen.core.medicine;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.instruction.Subject;
import dev.regimen.core.procedure.BleedingRisk;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link HoldPolicy}: that whoever takes a class of medicine asks the one who prescribed it, and how long
 * before a session. It never says what the answer will be: a text that tells the patient to stop, hold, skip or pause a
 * medicine is refused, in English and in Spanish.
 *
 * @param id stable name among a policy's rows
 * @param medicine the class of medicine: at most 43 characters of id
 * @param risks the bleeding risks it holds for; at least one
 * @param askBefore how long before the session the patient is to have asked, in days or weeks; null for as soon as the
 *     patient decides
 * @param circumstance what holds of a patient who takes the medicine; null for the circumstance that the vocabulary
 *     names
 * @param text words for the patient about asking; null for the usual ones
 * @param afterwards words for the patient about asking again after the session; null if that need not be asked
 * @param citations where it was taken from; needed by a figure
 */
public record HoldRule(
        String id,
        Subject medicine,
        Set<BleedingRisk> risks,
        @Nullable Gap askBefore,
        @Nullable String circumstance,
        @Nullable Localized<RichText> text,
        @Nullable Localized<RichText> afterwards,
        List<Citation> citations)
        implements Sourced {
    // names of instructions begin and end with words of their own
    private static final int LONGEST_MEDICINE = 43;
    private static final int MOST_DAYS = 365;

    public HoldRule {
        Ids.check(id, "id");
        requireNonNull(medicine, "medicine");
        if (medicine.id().length() > LONGEST_MEDICINE) {
            throw new IllegalArgumentException("medicine must have an id of at most %d characters, was '%s'"
                    .formatted(LONGEST_MEDICINE, medicine));
        }
        if (requireNonNull(risks, "risks").isEmpty()) {
            throw new IllegalArgumentException("risks must name at least one bleeding risk");
        }
        risks = Collections.unmodifiableSet(EnumSet.copyOf(risks));
        if (askBefore != null) {
            days(askBefore);
        }
        if (circumstance != null) {
            Ids.check(circumstance, "circumstance");
        }
        if (text != null) {
            checkText(text);
        }
        if (afterwards != null) {
            checkText(afterwards);
        }
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }

    /** A row for all bleeding risks that asks as soon as the patient decides. */
    public static HoldRule of(Subject medicine) {
        Set<BleedingRisk> all = EnumSet.allOf(BleedingRisk.class);
        return new HoldRule(idOf(medicine.id(), all), medicine, all, null, null, null, null, List.of());
    }

    /** This row for these bleeding risks only, under the name that goes with them. */
    public HoldRule at(BleedingRisk... only) {
        Set<BleedingRisk> few = Set.of(only);
        return new HoldRule(
                idOf(medicine.id(), few), medicine, few, askBefore, circumstance, text, afterwards, citations);
    }

    /** This row, asking so long before the session. */
    public HoldRule askingBefore(Gap lead, Citation... from) {
        return new HoldRule(
                id, medicine, risks, requireNonNull(lead, "lead"), circumstance, text, afterwards, List.of(from));
    }

    /** This row, for patients of whom the circumstance holds. */
    public HoldRule when(String taken) {
        return new HoldRule(
                id, medicine, risks, askBefore, requireNonNull(taken, "taken"), text, afterwards, citations);
    }

    /** This row in these words. */
    public HoldRule saying(Localized<RichText> words) {
        return new HoldRule(
                id, medicine, risks, askBefore, circumstance, requireNonNull(words, "words"), afterwards, citations);
    }

    /** This row, asking again after the session in these words. */
    public HoldRule askingAgain(Localized<RichText> words) {
        return new HoldRule(
                id, medicine, risks, askBefore, circumstance, text, requireNonNull(words, "words"), citations);
    }

    /** The usual name of a row: {@code anticoagulants}, or {@code anticoagulants-high} if not for all risks. */
    public static String idOf(String medicine, Collection<BleedingRisk> risks) {
        Set<BleedingRisk> sorted = risks.isEmpty() ? EnumSet.noneOf(BleedingRisk.class) : EnumSet.copyOf(risks);
        return sorted.size() == BleedingRisk.values().length
                ? medicine
                : sorted.stream()
                        .map(risk -> "-" + risk.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("", medicine, ""));
    }

    /**
     * Returns the text if it tells nobody to stop, hold, skip or pause a medicine, in English or in Spanish. "Do not
     * stop it on your own" and "ask whether to stop it" are fine. Words of other languages are not known here.
     *
     * @throws IllegalArgumentException if it does, with the word
     */
    public static Localized<RichText> checkText(Localized<RichText> text) {
        requireNonNull(text, "text").values().forEach((language, words) -> {
            StopWords.in(language, words.plainText()).ifPresent(word -> {
                throw new IllegalArgumentException("""
                        the text says '%s': a policy tells the patient to ask, never to leave a medicine out
                        Say whom to ask and when; what to do then is for the one who prescribed it""".formatted(word));
            });
        });
        return text;
    }

    /** How many calendar days before the session the patient is to have asked; 0 if as soon as the patient decides. */
    public int askBeforeDays() {
        return askBefore == null ? 0 : days(askBefore);
    }

    /** Only a figure needs a source. */
    @Override
    public boolean needsSource() {
        return askBefore != null;
    }

    private static int days(Gap lead) {
        int unit = switch (lead.unit()) {
            case DAYS -> 1;
            case WEEKS -> 7;
            case MONTHS, YEARS ->
                throw new IllegalArgumentException("askBefore must be in days or weeks, was '%s'".formatted(lead));
        };
        int days = lead.amount() * unit;
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("askBefore must be 1 to %d days, was '%s'".formatted(MOST_DAYS, lead));
        }
        return days;
    }
}
