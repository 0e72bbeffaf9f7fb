package dev.regimen.core.risk;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can go wrong.
 *
 * @param id stable name among a procedure's risks
 * @param name what people call it
 * @param severity how badly
 * @param rates how often, in general and in sub-populations; empty means not known
 * @param description what it is like and what helps; null if there is nothing to add
 * @param citations where the risk itself is named; a rate has citations of its own
 */
public record Risk(
        String id,
        Localized<String> name,
        Severity severity,
        List<Rate> rates,
        @Nullable Localized<RichText> description,
        List<Citation> citations)
        implements Sourced {

    /**
     * How often a risk happens to somebody.
     *
     * @param frequency how often
     * @param population to whom, such as people with diabetes; null for everybody
     * @param citations where the figure was taken from
     */
    public record Rate(Frequency frequency, @Nullable Localized<String> population, List<Citation> citations)
            implements Sourced {
        public Rate {
            requireNonNull(frequency, "frequency");
            citations = List.copyOf(requireNonNull(citations, "citations"));
        }

        @Override
        public boolean needsSource() {
            return !(frequency instanceof Frequency.NotKnown);
        }
    }

    public Risk {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        requireNonNull(severity, "severity");
        rates = List.copyOf(requireNonNull(rates, "rates"));
        citations = List.copyOf(requireNonNull(citations, "citations"));
    }

    public static Builder builder(String id, Localized<String> name, Severity severity) {
        return new Builder(id, name, severity);
    }

    /** Fills a {@link Risk}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Localized<String> name;
        private final Severity severity;
        private final List<Rate> rates = new ArrayList<>();
        private @Nullable Localized<RichText> description;
        private List<Citation> citations = List.of();

        private Builder(String id, Localized<String> name, Severity severity) {
            this.id = id;
            this.name = name;
            this.severity = severity;
        }

        public Builder rate(Frequency frequency, Citation... from) {
            rates.add(new Rate(frequency, null, List.of(from)));
            return this;
        }

        public Builder rateAmong(Localized<String> population, Frequency frequency, Citation... from) {
            rates.add(new Rate(frequency, requireNonNull(population, "population"), List.of(from)));
            return this;
        }

        public Builder description(Localized<RichText> text) {
            description = requireNonNull(text, "text");
            return this;
        }

        public Builder citations(Citation... from) {
            citations = List.of(from);
            return this;
        }

        public Risk build() {
            return new Risk(id, name, severity, rates, description, citations);
        }
    }
}
