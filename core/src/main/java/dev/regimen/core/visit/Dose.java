package dev.regimen.core.visit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Sourced;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is given in a segment: one {@link Solution}, by target and goal, or a {@link DoseMap} over several sites with a
 * total. All ranges are closed and hold for one visit.
 */
public sealed interface Dose extends Sourced {
    /** What is given. */
    Substance substance();

    default <R> R fold(
            Function<? super Solution, ? extends R> solution, Function<? super DoseMap, ? extends R> doseMap) {
        return this instanceof Solution s ? solution.apply(s) : doseMap.apply((DoseMap) this);
    }

    static SolutionBuilder solution(Substance substance) {
        return new SolutionBuilder(substance);
    }

    /**
     * One preparation.
     *
     * @param substance what is given
     * @param concentration how strong, such as 12.5 to 25 %; null if not stated
     * @param amount how much of the substance, such as 40 mg; null if not stated
     * @param volume how much of the solution at each point; null if not stated
     * @param points at how many points; null if not stated
     * @param target where, more exactly than the protocol's site; null if the site says it
     * @param goal for which goal this solution is meant; null for all
     * @param citations where the figures were taken from
     */
    record Solution(
            Substance substance,
            @Nullable QuantityRange concentration,
            @Nullable QuantityRange amount,
            @Nullable QuantityRange volume,
            @Nullable CountRange points,
            @Nullable BodySite target,
            @Nullable Localized<String> goal,
            List<Citation> citations)
            implements Dose {
        public Solution {
            requireNonNull(substance, "substance");
            citations = List.copyOf(requireNonNull(citations, "citations"));
        }

        @Override
        public boolean needsSource() {
            return concentration != null || amount != null || volume != null || points != null;
        }
    }

    /**
     * How much goes where, site by site, and how much in all.
     *
     * @param substance what is given
     * @param places at least one; each site and side once
     * @param total the least and most of all places together; in the same unit as each of them
     * @param citations where the figures were taken from
     */
    record DoseMap(Substance substance, List<Place> places, QuantityRange total, List<Citation> citations)
            implements Dose {
        public DoseMap {
            requireNonNull(substance, "substance");
            places = List.copyOf(requireNonNull(places, "places"));
            requireNonNull(total, "total");
            citations = List.copyOf(requireNonNull(citations, "citations"));
            if (places.isEmpty()) {
                throw new IllegalArgumentException("places must hold at least one site");
            }
            checkTotal(places, total);
        }

        /**
         * One place of a dose map.
         *
         * @param site where
         * @param side on which side; {@link Laterality#BILATERAL} if the amount is split over both
         * @param amount how much there, both sides together
         * @param points at how many points
         * @param optional whether it may be left out
         */
        public record Place(BodySite site, Laterality side, QuantityRange amount, CountRange points, boolean optional) {
            public Place {
                requireNonNull(site, "site");
                requireNonNull(side, "side");
                requireNonNull(amount, "amount");
                requireNonNull(points, "points");
            }
        }

        private static void checkTotal(List<Place> places, QuantityRange total) {
            var least = total.min();
            var seen = new HashSet<String>();
            var most = Quantity.of(0, total.unit());
            var needed = most;
            for (Place place : places) {
                if (!place.amount().unit().equals(total.unit())) {
                    throw new IllegalArgumentException("places must be given in the total's unit, %s; %s is in %s"
                            .formatted(
                                    total.unit(), place.site(), place.amount().unit()));
                }
                if (!seen.add(place.site().id() + "/" + place.side())) {
                    throw new IllegalArgumentException("places name %s %s twice".formatted(place.site(), place.side()));
                }
                most = most.plus(place.amount().max());
                if (!place.optional()) {
                    needed = needed.plus(place.amount().min());
                }
            }
            if (!most.isAtLeast(least) || !total.max().isAtLeast(needed)) {
                throw new IllegalArgumentException("total (%s) cannot be reached: the places add up to %s..%s"
                        .formatted(total, needed.amount().toPlainString(), most));
            }
        }
    }

    /** Fills a {@link Solution}. Not thread-safe. */
    final class SolutionBuilder {
        private final Substance substance;
        private @Nullable QuantityRange concentration;
        private @Nullable QuantityRange amount;
        private @Nullable QuantityRange volume;
        private @Nullable CountRange points;
        private @Nullable BodySite target;
        private @Nullable Localized<String> goal;
        private final List<Citation> citations = new ArrayList<>();

        private SolutionBuilder(Substance substance) {
            this.substance = requireNonNull(substance, "substance");
        }

        public SolutionBuilder concentration(QuantityRange range) {
            concentration = requireNonNull(range, "range");
            return this;
        }

        public SolutionBuilder amount(QuantityRange range) {
            amount = requireNonNull(range, "range");
            return this;
        }

        public SolutionBuilder volume(QuantityRange perPoint) {
            volume = requireNonNull(perPoint, "perPoint");
            return this;
        }

        public SolutionBuilder points(CountRange count) {
            points = requireNonNull(count, "count");
            return this;
        }

        public SolutionBuilder target(BodySite site) {
            target = requireNonNull(site, "site");
            return this;
        }

        public SolutionBuilder goal(Localized<String> text) {
            goal = requireNonNull(text, "text");
            return this;
        }

        public SolutionBuilder citation(Citation citation) {
            citations.add(requireNonNull(citation, "citation"));
            return this;
        }

        public Solution build() {
            return new Solution(substance, concentration, amount, volume, points, target, goal, citations);
        }
    }
}
