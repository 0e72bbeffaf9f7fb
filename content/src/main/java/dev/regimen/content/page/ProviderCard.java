package dev.regimen.content.page;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.document.Document;
import dev.regimen.content.jsonld.Graph;
import dev.regimen.content.language.Language;
import dev.regimen.content.language.MissingTranslationException;
import dev.regimen.content.language.Translation;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The card of a practitioner: who it is, what the practitioner is qualified for, and where to find the practice.
 *
 * <pre>{@code
 * Document card = ProviderCard.of(practice, practitioner).language(Locale.ENGLISH).build();
 * }</pre>
 */
public final class ProviderCard {
    private ProviderCard() {}

    /** Starts the card of one of the practice's practitioners, in English unless said otherwise. */
    public static Builder of(Practice practice, Practitioner practitioner) {
        return new Builder(practice, practitioner);
    }

    /** Collects what a card shows. Not safe for use by several threads. */
    public static final class Builder {
        private final Practice practice;
        private final Practitioner practitioner;
        private Locale language = Locale.ENGLISH;
        private @Nullable Locale fallback;
        private @Nullable LocalDate today;

        private Builder(Practice practice, Practitioner practitioner) {
            this.practice = requireNonNull(practice, "practice");
            this.practitioner = requireNonNull(practitioner, "practitioner");
        }

        /** The language of the whole card. */
        public Builder language(Locale language) {
            this.language = requireNonNull(language, "language");
            return this;
        }

        /** Shows texts of this language where the card's own is missing, marked as such, instead of refusing. */
        public Builder fallback(Locale language) {
            this.fallback = requireNonNull(language, "language");
            return this;
        }

        /** The day the card is made: qualifications not valid on it are left out. All are shown by default. */
        public Builder today(LocalDate today) {
            this.today = requireNonNull(today, "today");
            return this;
        }

        /**
         * The card.
         *
         * @throws MissingTranslationException if texts are missing in the language and in the fallback, if there is
         *     one; it names all places
         */
        public Document build() {
            Language words = Language.of(language);
            Translation translation = fallback == null ? Translation.into(words) : Translation.into(words, fallback);
            ProviderFacts facts = new ProviderFacts(practice, practitioner, new Wording(translation));
            Document.Builder card = Document.builder(words.locale()).title(facts.name());
            facts.blocks(today).forEach(card::lead);
            Graph graph = new Graph(facts.nodes(null));
            translation.requireComplete();
            return card.linkedData(graph).build();
        }
    }
}
