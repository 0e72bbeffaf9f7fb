package dev.regimen.content.page;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.document.Address;
import dev.regimen.content.document.Crumb;
import dev.regimen.content.document.Document;
import dev.regimen.content.language.Language;
import dev.regimen.content.language.MissingTranslationException;
import dev.regimen.content.language.Translation;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.procedure.Procedure;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The page of a procedure: what it is, how to prepare, what to expect, what can go wrong, who gives it, and where all
 * that was taken from.
 *
 * <pre>{@code
 * Document page = ProcedurePage.of(catalog, "prolotherapy")
 *         .provider(practice, practitioner)
 *         .language(Locale.ENGLISH)
 *         .build();
 * }</pre>
 *
 * <p>Every figure is read from the procedure's protocols, risks and rules; the page's structured data carries the same
 * ones. A page is marked as a draft until the clinic has approved every protocol of the procedure as it now stands.
 */
public final class ProcedurePage {
    private ProcedurePage() {}

    /**
     * Starts the page of one of the catalogue's procedures, in English unless said otherwise.
     *
     * @throws IllegalArgumentException if the catalogue has no such procedure, or not all those it is related to
     */
    public static Builder of(Catalog catalog, String procedure) {
        return new Builder(catalog, catalog.procedure(procedure));
    }

    /** Collects what a page shows. Not safe for use by several threads. */
    public static final class Builder {
        final Catalog catalog;
        final Procedure procedure;
        Function<String, Address> addresses = id -> Address.of(id + ".html");

        @Nullable
        List<Crumb> above;

        @Nullable
        Practice practice;

        @Nullable
        Practitioner practitioner;

        @Nullable
        LocalDate today;

        private Locale language = Locale.ENGLISH;
        private @Nullable Locale fallback;

        private Builder(Catalog catalog, Procedure procedure) {
            this.catalog = catalog;
            this.procedure = procedure;
            procedure.related().forEach(related -> catalog.procedure(related.procedure()));
        }

        /** The language of the whole page. */
        public Builder language(Locale language) {
            this.language = requireNonNull(language, "language");
            return this;
        }

        /** Shows texts of this language where the page's own is missing, marked as such, instead of refusing. */
        public Builder fallback(Locale language) {
            this.fallback = requireNonNull(language, "language");
            return this;
        }

        /** Shows the card of one of the practice's practitioners. */
        public Builder provider(Practice practice, Practitioner practitioner) {
            this.practice = requireNonNull(practice, "practice");
            this.practitioner = requireNonNull(practitioner, "practitioner");
            return this;
        }

        /** Where the page of a procedure is, by its id; {@code id.html} beside this one by default. */
        public Builder addresses(Function<String, Address> addresses) {
            this.addresses = requireNonNull(addresses, "addresses");
            return this;
        }

        /** The pages above this one, outermost first; the procedure's own titles without links by default. */
        public Builder breadcrumb(List<Crumb> above) {
            this.above = List.copyOf(above);
            return this;
        }

        /** The day the page is made, on which a review may be overdue; not looked at by default. */
        public Builder today(LocalDate today) {
            this.today = requireNonNull(today, "today");
            return this;
        }

        /**
         * The page.
         *
         * @throws MissingTranslationException if texts are missing in the language and in the fallback, if there is
         *     one; it names all places
         * @throws IllegalArgumentException if the library does not write the language
         */
        public Document build() {
            Language words = Language.of(language);
            Translation translation = fallback == null ? Translation.into(words) : Translation.into(words, fallback);
            Document document = new ProcedureDocument(this, new Wording(translation)).document();
            translation.requireComplete();
            return document;
        }
    }
}
