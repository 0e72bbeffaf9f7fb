package dev.regimen.core.protocol;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Localized;
import dev.regimen.core.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a protocol: sessions of one kind, at a distance from each other.
 *
 * @param id stable name within the protocol
 * @param name what people call it
 * @param kind what its sessions are for
 * @param sessions how many sessions; those beyond the least are optional and need a decision. At least 1
 * @param citations where the number of sessions was taken from
 * @param start when its first session should be; null for the first stage, which starts when it is asked for. Its anchor
 *     is the end of another stage or an outside event
 * @param gate what must be met before it begins; null if nothing
 * @param spacing when the next session should be; null exactly if there is never more than one
 * @param decisions where a practitioner decides whether to go on, by session
 * @param repeat how it comes again; null if it does not
 * @param visit what happens at each session
 */
public record Stage(
        String id,
        Localized<String> name,
        Kind kind,
        CountRange sessions,
        List<Citation> citations,
        @Nullable SpacingWindow start,
        @Nullable Gate gate,
        @Nullable SpacingWindow spacing,
        List<DecisionPoint> decisions,
        @Nullable Repeat repeat,
        Visit visit)
        implements Sourced {

    /** What the sessions of a stage are for. */
    public enum Kind {
        /** The procedure is given: its sessions are events of the procedure. */
        TREATMENT,
        /** A test that decides whether a treatment follows: its sessions are events of the procedure. */
        TEST,
        /** The patient is seen and asked; caps do not count that, only other procedures that its visit gives. */
        EVALUATION
    }

    public Stage {
        Ids.check(id, "id");
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(sessions, "sessions");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        decisions = List.copyOf(requireNonNull(decisions, "decisions"));
        requireNonNull(visit, "visit");
        if (sessions.min() < 1) {
            throw new IllegalArgumentException("sessions must be at least 1, was %s".formatted(sessions));
        }
        if ((spacing == null) != (sessions.max() == 1)) {
            throw new IllegalArgumentException("spacing must be given exactly if there can be more than one session");
        }
        if (start != null
                && !start.anchor()
                        .fold(() -> false, () -> false, end -> !end.stage().equals(id), e -> true)) {
            throw new IllegalArgumentException("start must be from the end of another stage or from an event");
        }
        if (spacing != null && !spacing.anchor().fold(() -> true, () -> true, end -> false, event -> false)) {
            throw new IllegalArgumentException("spacing must be from the previous or from the first session");
        }
        for (DecisionPoint decision : decisions) {
            if (decision.afterSession() >= sessions.max()) {
                throw new IllegalArgumentException("decisions must come before the last session: after %d of %s"
                        .formatted(decision.afterSession(), sessions));
            }
        }
        if (decisions.stream().map(DecisionPoint::afterSession).distinct().count() < decisions.size()) {
            throw new IllegalArgumentException("decisions must come after different sessions");
        }
    }

    public static Builder builder(String id, Localized<String> name, CountRange sessions, Visit visit) {
        return new Builder(id, name, sessions, visit);
    }

    /** Fills a {@link Stage}: treatment, unless said otherwise. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Localized<String> name;
        private final CountRange sessions;
        private final Visit visit;
        private Kind kind = Kind.TREATMENT;
        private List<Citation> citations = List.of();
        private @Nullable SpacingWindow start;
        private @Nullable Gate gate;
        private @Nullable SpacingWindow spacing;
        private final List<DecisionPoint> decisions = new ArrayList<>();
        private @Nullable Repeat repeat;

        private Builder(String id, Localized<String> name, CountRange sessions, Visit visit) {
            this.id = id;
            this.name = name;
            this.sessions = sessions;
            this.visit = visit;
        }

        public Builder kind(Kind what) {
            kind = requireNonNull(what, "what");
            return this;
        }

        public Builder citations(Citation... from) {
            citations = List.of(from);
            return this;
        }

        public Builder start(SpacingWindow window) {
            start = requireNonNull(window, "window");
            return this;
        }

        public Builder gate(Gate what) {
            gate = requireNonNull(what, "what");
            return this;
        }

        public Builder spacing(SpacingWindow window) {
            spacing = requireNonNull(window, "window");
            return this;
        }

        public Builder decision(DecisionPoint point) {
            decisions.add(requireNonNull(point, "point"));
            return this;
        }

        public Builder repeat(Repeat what) {
            repeat = requireNonNull(what, "what");
            return this;
        }

        public Stage build() {
            return new Stage(id, name, kind, sessions, citations, start, gate, spacing, decisions, repeat, visit);
        }
    }
}
