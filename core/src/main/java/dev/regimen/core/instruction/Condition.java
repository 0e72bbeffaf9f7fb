package dev.regimen.core.instruction;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Ids;
import dev.regimen.core.value.Laterality;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When a rule holds: at one of some sites, on a side, and under circumstances that must all be as named. An absent part
 * asks for nothing.
 *
 * @param sites the session's site must lie within one of them; empty for any site
 * @param side the session's side must be able to be this one; null for any side
 * @param circumstances what must hold (true) or must not (false), by id; sorted
 */
public record Condition(List<BodySite> sites, @Nullable Laterality side, Map<String, Boolean> circumstances) {
    /** Holds always. */
    public static final Condition ALWAYS = new Condition(List.of(), null, Map.of());

    public Condition {
        sites = List.copyOf(requireNonNull(sites, "sites"));
        SortedMap<String, Boolean> sorted = new TreeMap<>();
        requireNonNull(circumstances, "circumstances")
                .forEach((id, must) -> sorted.put(Ids.check(id, "circumstance"), requireNonNull(must, "must")));
        circumstances = Collections.unmodifiableSortedMap(sorted);
    }

    public static Condition at(BodySite... sites) {
        return new Condition(List.of(sites), null, Map.of());
    }

    /** Holds where the circumstance does. */
    public static Condition given(String circumstance) {
        return new Condition(List.of(), null, Map.of(circumstance, true));
    }

    public boolean isAlways() {
        return equals(ALWAYS);
    }

    /** Whether the rule holds for a session at the site, as far as the circumstances are known. */
    public Answer holds(BodySite site, Laterality sessionSide, Circumstances known) {
        Answer answer = Answer.of(sites.isEmpty() || sites.stream().anyMatch(site::isWithin))
                .and(Answer.of(side == null || side.overlaps(sessionSide)));
        for (Map.Entry<String, Boolean> entry : circumstances.entrySet()) {
            Answer is = known.of(entry.getKey());
            answer = answer.and(entry.getValue() ? is : is.not());
        }
        return answer;
    }

    /**
     * What the rule still hangs on for a session at the site: {@link #ALWAYS} if it is known to hold, else the
     * circumstances that are not known. Empty if it is known not to hold.
     */
    public Optional<Condition> open(BodySite site, Laterality sessionSide, Circumstances known) {
        return switch (holds(site, sessionSide, known)) {
            case NO -> Optional.empty();
            case YES -> Optional.of(ALWAYS);
            case UNKNOWN -> {
                SortedMap<String, Boolean> unknown = new TreeMap<>(circumstances);
                unknown.keySet().removeIf(id -> known.of(id) != Answer.UNKNOWN);
                yield Optional.of(new Condition(List.of(), null, unknown));
            }
        };
    }

    /** Whether some circumstance must hold for one and must not for the other: then never do both hold together. */
    public boolean excludes(Condition other) {
        requireNonNull(other, "other");
        return circumstances.entrySet().stream().anyMatch(entry -> {
            Boolean must = other.circumstances.get(entry.getKey());
            return must != null && !must.equals(entry.getValue());
        });
    }

    /** Whether both can hold for one session: their sites and their sides meet, and neither excludes the other. */
    public boolean canHoldWith(Condition other) {
        boolean sitesMeet = sites.isEmpty()
                || other.sites.isEmpty()
                || sites.stream().anyMatch(site -> other.sites.stream().anyMatch(site::overlaps));
        boolean sidesMeet = side == null || other.side == null || side.overlaps(other.side);
        return sitesMeet && sidesMeet && !excludes(other);
    }
}
