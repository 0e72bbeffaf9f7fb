package dev.regimen.content.page;

import static java.util.Objects.requireNonNull;

import dev.regimen.content.document.Document;
import dev.regimen.content.language.Language;
import dev.regimen.content.language.MissingTranslationException;
import dev.regimen.content.language.Translation;
import dev.regimen.core.catalog.Catalog;
import dev.regimen.core.patient.PatientDirectory;
import dev.regimen.core.patient.PatientRef;
import dev.regimen.core.procedure.Procedure;
import dev.regimen.core.protocol.TreatmentProtocol;
import dev.regimen.core.timeline.InstructionTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one patient takes home: the signs that call for help, the visits, every rule with the patient's own dates, and
 * what to expect when.
 *
 * <pre>{@code
 * Document handout = AftercareHandout.of(catalog, protocol, timeline)
 *         .visits(visits)
 *         .language(Locale.ENGLISH)
 *         .build();
 * }</pre>
 *
 * <p>Where two rules contradict each other the stricter one is shown, and the contradiction is named with its dates. A
 * rule that hangs on something the clinic does not know is shown with its condition. A medicine that somebody
 * prescribed is never advised against: the patient is sent to the prescriber. The patient's name is shown only if a
 * {@link PatientDirectory} tells it. The handout has no structured data, since that is for publishing.
 */
public final class AftercareHandout {
    private AftercareHandout() {}

    /**
     * Starts a handout for a course of one of the catalogue's protocols, in English unless said otherwise. It is marked
     * as a draft until the clinic has approved the protocol as it now stands.
     *
     * @throws IllegalArgumentException if the catalogue does not have the protocol's procedure
     */
    public static Builder of(Catalog catalog, TreatmentProtocol protocol, InstructionTimeline timeline) {
        return new Builder(catalog, protocol, timeline);
    }

    /** Collects what a handout shows. Not safe for use by several threads. */
    public static final class Builder {
        final Catalog catalog;
        final Procedure procedure;
        final TreatmentProtocol protocol;
        final InstructionTimeline timeline;
        final List<HandoutVisit> visits = new ArrayList<>();

        @Nullable
        String patientName;

        @Nullable
        LocalDate madeOn;

        @Nullable
        InstructionTimeline told;

        private Locale language = Locale.ENGLISH;
        private @Nullable Locale fallback;

        private Builder(Catalog catalog, TreatmentProtocol protocol, InstructionTimeline timeline) {
            this.catalog = requireNonNull(catalog, "catalog");
            this.protocol = requireNonNull(protocol, "protocol");
            this.procedure = catalog.procedure(protocol.id().procedure());
            this.timeline = requireNonNull(timeline, "timeline");
        }

        /** The language of the whole handout. */
        public Builder language(Locale language) {
            this.language = requireNonNull(language, "language");
            return this;
        }

        /** Shows texts of this language where the handout's own is missing, marked as such, instead of refusing. */
        public Builder fallback(Locale language) {
            this.fallback = requireNonNull(language, "language");
            return this;
        }

        /** Adds visits; they are shown in the order of time, each in its own site's time. */
        public Builder visits(Collection<HandoutVisit> visits) {
            this.visits.addAll(visits);
            this.visits.sort(Comparator.comparing(HandoutVisit::arrival));
            return this;
        }

        /** Shows the patient's name, if the directory tells it. */
        public Builder patient(PatientRef patient, PatientDirectory directory) {
            this.patientName = directory
                    .find(requireNonNull(patient, "patient"))
                    .map(contact -> contact.name().display())
                    .orElse(null);
            return this;
        }

        /** The day as of which the visits are booked, shown so that an old sheet can be told from a new one. */
        public Builder madeOn(LocalDate day) {
            this.madeOn = requireNonNull(day, "day");
            return this;
        }

        /**
         * Says what has changed since a sheet that the patient has: a part of its own after the signs that call for
         * help, with old and new dates, and a mark at every changed item. Nothing is said if nothing has changed.
         *
         * @param told the timeline that the patient's sheet was made from
         */
        public Builder changedSince(InstructionTimeline told) {
            this.told = requireNonNull(told, "told");
            return this;
        }

        /**
         * The handout.
         *
         * @throws MissingTranslationException if texts are missing in the language and in the fallback, if there is
         *     one; it names all places
         * @throws IllegalArgumentException if the library does not write the language
         */
        public Document build() {
            Language words = Language.of(language);
            Translation translation = fallback == null ? Translation.into(words) : Translation.into(words, fallback);
            Document document = new HandoutDocument(this, new Wording(translation)).document();
            translation.requireComplete();
            return document;
        }
    }
}
