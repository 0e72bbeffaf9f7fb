package dev.regimen.content.page;

import dev.regimen.content.document.Block;
import dev.regimen.content.document.Inline;
import dev.regimen.content.language.Counted;
import dev.regimen.content.language.Language;
import dev.regimen.content.language.Phrase;
import dev.regimen.content.language.Template;
import dev.regimen.content.language.Translation;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.value.RichText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says the model's facts in one document's language, as runs that carry the model's own values. */
final class Wording {
    // never seen: a document with a missing text is refused
    private static final List<Inline> MISSING = List.of(Inline.text("?"));

    private final Translation translation;
    private final Language language;

    Wording(Translation translation) {
        this.translation = translation;
        this.language = translation.language();
    }

    Language language() {
        return language;
    }

    /** A clinic's own words. Missing ones are noted, and the document will be refused. */
    List<Inline> text(String place, Localized<String> text) {
        return translation
                .pick(place, text::in)
                .map(picked -> {
                    Inline plain = Inline.text(picked.text());
                    return picked.foreign() ? new Inline.Foreign(picked.locale(), List.of(plain)) : plain;
                })
                .map(List::of)
                .orElse(MISSING);
    }

    /** A clinic's own formatted text. */
    List<Block> rich(String place, Localized<RichText> text) {
        return translation
                .pick(place, text::in)
                .map(picked -> {
                    List<Block> blocks = Block.from(picked.text());
                    return picked.foreign() ? List.<Block>of(new Block.Foreign(picked.locale(), blocks)) : blocks;
                })
                .orElse(List.of(new Block.Paragraph(MISSING)));
    }

    /** Notes that the document needs a text that nobody gave. */
    List<Inline> missing(String place) {
        translation.pick(place, locale -> Optional.empty());
        return MISSING;
    }

    /** A phrase of the library. */
    List<Inline> say(Phrase phrase) {
        return List.of(Inline.text(language.say(phrase)));
    }

    /** A phrase of the library around runs, in the order of its arguments. */
    @SafeVarargs
    final List<Inline> say(Phrase phrase, List<Inline>... values) {
        List<Inline> out = new ArrayList<>();
        for (Template.Part part : language.template(phrase).parts()) {
            if (part instanceof Template.Part.Words words) {
                out.add(Inline.text(words.text()));
            } else if (part instanceof Template.Part.Place place) {
                out.addAll(values[place.index()]);
            }
        }
        return out;
    }

    List<Inline> gap(GapRange gap) {
        return List.of(new Inline.Figure(gap.toString(), language.gap(gap)));
    }

    List<Inline> count(CountRange count, Counted counted) {
        return List.of(new Inline.Figure(count.toString(), language.range(count.min(), count.max(), counted)));
    }

    List<Inline> number(CountRange count) {
        String words = language.range(BigDecimal.valueOf(count.min()), BigDecimal.valueOf(count.max()));
        return List.of(new Inline.Figure(count.toString(), words));
    }

    List<Inline> amount(QuantityRange amount) {
        return List.of(new Inline.Figure(amount.toString(), language.amount(amount)));
    }

    List<Inline> date(LocalDate date) {
        return List.of(Inline.Time.of(date, language.shortDate(date)));
    }

    /** Items in a sentence: {@code knee, ankle and wrist}. */
    List<Inline> list(List<List<Inline>> items) {
        List<Inline> out = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                out.add(Inline.text(i == items.size() - 1 ? language.and() : language.separator()));
            }
            out.addAll(items.get(i));
        }
        return out;
    }

    /** Runs with commas between them. */
    List<Inline> commas(List<List<Inline>> items) {
        List<Inline> out = new ArrayList<>();
        for (List<Inline> item : items) {
            if (!out.isEmpty()) {
                out.add(Inline.text(language.separator()));
            }
            out.addAll(item);
        }
        return out;
    }

    /** Runs that begin a line: their first letter is a capital one. */
    List<Inline> capital(List<Inline> runs) {
        if (runs.isEmpty()
                || !(runs.get(0) instanceof Inline.Text first)
                || first.text().isEmpty()) {
            return runs;
        }
        int end = first.text().offsetByCodePoints(0, 1);
        String letter = first.text().substring(0, end).toUpperCase(language.locale());
        List<Inline> out = new ArrayList<>(runs);
        out.set(0, Inline.text(letter + first.text().substring(end)));
        return out;
    }

    @SafeVarargs
    static List<Inline> concat(List<Inline>... runs) {
        List<Inline> out = new ArrayList<>();
        for (List<Inline> run : runs) {
            out.addAll(run);
        }
        return out;
    }
}
