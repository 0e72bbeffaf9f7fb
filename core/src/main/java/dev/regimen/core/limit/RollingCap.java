package dev.regimen.core.limit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Ids;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * At most so many in any rolling period: at most 4 sessions per spinal region in 12 months, whoever gave them.
 *
 * <p>For every event on a day D, the events after D − {@code within} and up to D count together, and must not be more
 * than {@code most}. So a booked visit is checked against what comes before it and, as part of their past, by the visits
 * that come after it. Missed and cancelled events never count.
 *
 * @param id stable name among a protocol's caps
 * @param counts what is counted
 * @param most the most that is allowed, 1 or more; for a dose, an amount in the dose's unit
 * @param within the length of the rolling period, at least a day; one day means "per day"
 * @param per what is counted together
 * @param sites with {@link Per#SITE} or {@link Per#SIDE}: each of these counts by itself, with everything inside it;
 *     empty for every site by itself, together with what holds it and what lies inside it
 * @param sameDay how events on one day are counted
 * @param citations where it was taken from
 */
public record RollingCap(
        String id,
        Counted counts,
        int most,
        Gap within,
        Per per,
        List<BodySite> sites,
        SameDay sameDay,
        List<Citation> citations)
        implements Sourced {

    /** What a cap counts. */
    public sealed interface Counted {
        /** Events of some kinds: ids of procedures or of outside events. */
        record Events(Set<String> kinds) implements Counted {
            public Events {
                requireNonNull(kinds, "kinds").forEach(kind -> Ids.check(kind, "kind"));
                kinds = Collections.unmodifiableSet(new TreeSet<>(kinds));
                if (kinds.isEmpty()) {
                    throw new IllegalArgumentException("kinds must name at least one kind of event");
                }
            }
        }

        /**
         * The amount given of a substance or of a class of substances.
         *
         * @param substance the id of a substance or of a class
         * @param unit the unit the doses are in; a dose in another unit is not counted but reported for review
         */
        record DoseOf(String substance, String unit) implements Counted {
            public DoseOf {
                Ids.check(substance, "substance");
                requireNonNull(unit, "unit");
            }
        }
    }

    /** What is counted together. */
    public enum Per {
        /** Everything the patient had. */
        PATIENT,
        /** A site, both sides together. */
        SITE,
        /** A site, each side by itself. */
        SIDE
    }

    /** How several events on one day are counted. A dose is always added up. */
    public enum SameDay {
        /** Each by itself. */
        EACH,
        /** As one. */
        ONCE,
        /** As one per site, such as per level. */
        ONCE_PER_SITE
    }

    public RollingCap {
        Ids.check(id, "id");
        requireNonNull(counts, "counts");
        requireNonNull(within, "within");
        requireNonNull(per, "per");
        sites = List.copyOf(requireNonNull(sites, "sites"));
        requireNonNull(sameDay, "sameDay");
        citations = List.copyOf(requireNonNull(citations, "citations"));
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1, was %d".formatted(most));
        }
        if (within.amount() == 0) {
            throw new IllegalArgumentException("within must be at least a day");
        }
        if (per == Per.PATIENT && !sites.isEmpty()) {
            throw new IllegalArgumentException("sites go only with a cap per site or per side");
        }
    }

    /** A cap on events of some kinds. */
    public static Builder ofEvents(String id, int most, Gap within, String... kinds) {
        return new Builder(id, new Counted.Events(Set.of(kinds)), most, within);
    }

    /** A cap on the dose of a substance or class. */
    public static Builder ofDose(String id, int most, String unit, Gap within, String substance) {
        return new Builder(id, new Counted.DoseOf(substance, unit), most, within);
    }

    /** Fills a {@link RollingCap}: per patient, each event by itself, unless said otherwise. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final Counted counts;
        private final int most;
        private final Gap within;
        private Per per = Per.PATIENT;
        private List<BodySite> sites = List.of();
        private SameDay sameDay = SameDay.EACH;
        private List<Citation> citations = List.of();

        private Builder(String id, Counted counts, int most, Gap within) {
            this.id = id;
            this.counts = counts;
            this.most = most;
            this.within = within;
        }

        public Builder per(Per what, BodySite... each) {
            per = requireNonNull(what, "what");
            sites = List.of(each);
            return this;
        }

        public Builder sameDay(SameDay how) {
            sameDay = requireNonNull(how, "how");
            return this;
        }

        public Builder citations(Citation... from) {
            citations = List.of(from);
            return this;
        }

        public RollingCap build() {
            return new RollingCap(id, counts, most, within, per, sites, sameDay, citations);
        }
    }
}
