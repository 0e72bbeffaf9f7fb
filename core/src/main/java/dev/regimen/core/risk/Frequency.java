package dev.regimen.core.risk;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something happens: a rate interval closed at both ends, a one-sided bound, or not known. The CIOMS III
 * bands are derived from it and never written down.
 *
 * <pre>{@code
 * Frequency.parse("1 in 70000..1 in 17000").band(); // Optional[VERY_RARE]
 * Frequency.parse("0.3..2 %").bands();              // [COMMON, UNCOMMON]
 * Frequency.parse("not known").band();              // Optional.empty
 * }</pre>
 */
public sealed interface Frequency {
    /** Between two rates, both possible; one rate if they are the same. */
    record Between(Proportion min, Proportion max) implements Frequency {
        public Between {
            requireNonNull(min, "min");
            requireNonNull(max, "max");
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException(
                        "max (%s) must not be rarer than min (%s). Maybe the ends are the wrong way round: '1 in 70000..1 in 17000' goes from rare to common."
                                .formatted(max, min));
            }
        }

        @Override
        public String toString() {
            if (min.equals(max)) {
                return min.toString();
            }
            boolean percents = min.isPercent() && max.isPercent();
            return (percents ? min.cases().toPlainString() : min.toString()) + ".." + max;
        }
    }

    /** Rarer than a rate. */
    record Below(Proportion bound) implements Frequency {
        public Below {
            if (requireNonNull(bound, "bound").cases().signum() == 0) {
                throw new IllegalArgumentException("bound must be more than none");
            }
        }

        @Override
        public String toString() {
            return "< " + bound;
        }
    }

    /** More often than a rate. */
    record Above(Proportion bound) implements Frequency {
        public Above {
            requireNonNull(bound, "bound");
        }

        @Override
        public String toString() {
            return "> " + bound;
        }
    }

    /** No rate was found. */
    record NotKnown() implements Frequency {
        @Override
        public String toString() {
            return "not known";
        }
    }

    static Frequency notKnown() {
        return new NotKnown();
    }

    /** One rate. */
    static Frequency of(Proportion rate) {
        return new Between(rate, rate);
    }

    /**
     * Reads {@code "1 in 70000..1 in 17000"}, {@code "0.3..2 %"}, {@code "1 in 100"}, {@code "< 0.01 %"},
     * {@code "> 5 %"} or {@code "not known"}.
     *
     * @throws IllegalArgumentException if the text is something else
     */
    static Frequency parse(String text) {
        String trimmed = requireNonNull(text, "text").strip();
        if (trimmed.equals("not known")) {
            return notKnown();
        }
        if (trimmed.startsWith("<")) {
            return new Below(Proportion.parse(trimmed.substring(1)));
        }
        if (trimmed.startsWith(">")) {
            return new Above(Proportion.parse(trimmed.substring(1)));
        }
        Matcher percents =
                Pattern.compile("([\\d.]{1,13}?)\\.\\.([\\d.]{1,13}) ?%").matcher(trimmed);
        if (percents.matches()) {
            return new Between(Proportion.parse(percents.group(1) + " %"), Proportion.parse(percents.group(2) + " %"));
        }
        int dots = trimmed.indexOf("..");
        return dots < 0
                ? of(Proportion.parse(trimmed))
                : new Between(
                        Proportion.parse(trimmed.substring(0, dots)), Proportion.parse(trimmed.substring(dots + 2)));
    }

    default <R> R fold(
            Function<? super Between, ? extends R> between,
            Function<? super Below, ? extends R> below,
            Function<? super Above, ? extends R> above,
            Function<? super NotKnown, ? extends R> notKnown) {
        if (this instanceof Between b) {
            return between.apply(b);
        }
        if (this instanceof Below b) {
            return below.apply(b);
        }
        return this instanceof Above a ? above.apply(a) : notKnown.apply((NotKnown) this);
    }

    /** Every band the true rate may lie in; empty if no rate is known. */
    default Set<CiomsBand> bands() {
        return fold(
                between -> EnumSet.range(CiomsBand.of(between.max()), CiomsBand.of(between.min())),
                below -> EnumSet.range(bandBelow(below.bound()), CiomsBand.VERY_RARE),
                above -> EnumSet.range(CiomsBand.VERY_COMMON, CiomsBand.of(above.bound())),
                notKnown -> EnumSet.noneOf(CiomsBand.class));
    }

    /** The band, if all possible rates lie in one. */
    default Optional<CiomsBand> band() {
        Set<CiomsBand> bands = bands();
        return bands.size() == 1 ? Optional.of(bands.iterator().next()) : Optional.empty();
    }

    // what is rarer than a band's own lower bound belongs to the next band
    private static CiomsBand bandBelow(Proportion bound) {
        CiomsBand band = CiomsBand.of(bound);
        boolean onTheEdge = band != CiomsBand.VERY_RARE && bound.compareTo(band.least()) == 0;
        return onTheEdge ? CiomsBand.values()[band.ordinal() + 1] : band;
    }
}
