package dev.regimen.core.visit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.Ids;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a visit, with needs and minutes of its own.
 *
 * @param id stable name within the visit
 * @param as whether the patient is there
 * @param lasts how long: whole minutes, 1 minute to 24 hours
 * @param needs what it needs for all of that time; no need twice
 * @param doses what is given in it
 * @param anchor whether instruction hours count from the start of this segment
 * @param procedure the id of another procedure that this segment gives, in a composite visit; or of a kind of event that
 *     it is besides the protocol's own, so that limits can tell it from the others: a test block, an ablation; null for
 *     the protocol's own and no more
 * @param optional whether the visit may go without it
 * @param citations where the minutes and the needs were taken from
 */
public record Segment(
        String id,
        As as,
        Duration lasts,
        List<Need> needs,
        List<Dose> doses,
        boolean anchor,
        @Nullable String procedure,
        boolean optional,
        List<Citation> citations)
        implements Sourced {

    /** What a segment is for the patient. */
    public enum As {
        /** Before the patient arrives: claims resources before the visit's start. */
        SETUP,
        /** With the patient. */
        CARE,
        /** After the patient has left: claims resources after the visit's end. */
        TURNOVER
    }

    public Segment {
        Ids.check(id, "id");
        requireNonNull(as, "as");
        requireNonNull(lasts, "lasts");
        needs = List.copyOf(requireNonNull(needs, "needs"));
        doses = List.copyOf(requireNonNull(doses, "doses"));
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (lasts.compareTo(Duration.ofMinutes(1)) < 0
                || lasts.compareTo(Duration.ofDays(1)) > 0
                || !lasts.equals(Duration.ofMinutes(lasts.toMinutes()))) {
            throw new IllegalArgumentException("lasts must be whole minutes, 1 minute to 24 hours");
        }
        if (needs.stream().distinct().count() < needs.size()) {
            throw new IllegalArgumentException(
                    "needs must not name a resource twice. Maybe two segments at the same time are meant.");
        }
        if (as != As.CARE && (anchor || !doses.isEmpty())) {
            throw new IllegalArgumentException(
                    "a segment without the patient can give no dose and be no anchor. Maybe leave out 'as'.");
        }
        if (procedure != null) {
            Ids.check(procedure, "procedure");
        }
    }

    public static Builder builder(String id, Duration lasts) {
        return new Builder(id, lasts);
    }

    /** Fills a {@link Segment}: with the patient, unless said otherwise. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Duration lasts;
        private As as = As.CARE;
        private final List<Need> needs = new ArrayList<>();
        private final List<Dose> doses = new ArrayList<>();
        private boolean anchor;
        private @Nullable String procedure;
        private boolean optional;
        private final List<Citation> citations = new ArrayList<>();

        private Builder(String id, Duration lasts) {
            this.id = id;
            this.lasts = lasts;
        }

        public Builder as(As what) {
            as = requireNonNull(what, "what");
            return this;
        }

        public Builder needs(Need... what) {
            needs.addAll(List.of(what));
            return this;
        }

        public Builder doses(Dose... what) {
            doses.addAll(List.of(what));
            return this;
        }

        public Builder anchor() {
            anchor = true;
            return this;
        }

        public Builder procedure(String otherProcedure) {
            procedure = requireNonNull(otherProcedure, "otherProcedure");
            return this;
        }

        public Builder optional() {
            optional = true;
            return this;
        }

        public Builder citations(Citation... from) {
            citations.addAll(List.of(from));
            return this;
        }

        public Segment build() {
            return new Segment(id, as, lasts, needs, doses, anchor, procedure, optional, citations);
        }
    }
}
