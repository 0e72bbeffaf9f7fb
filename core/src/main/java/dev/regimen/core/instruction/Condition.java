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
 * When a rule holds: at one of some sites, on a side, in one of some stages, and under circumstances that must all be as
 * named. An absent part asks for nothing.
 *
 * @param sites the session's site must lie within one of them; empty for any site
 * @param side the session's side must be able to be this one; null for any side
 * @param circumstances what must hold (true) or must not (false), by id; sorted
 * @param stages the session must belong to one of these stages of its protocol, by id; empty for any stage; sorted
 */
public record Condition(
        List<BodySite> sites, @Nullable Laterality side, Map<String, Boolean> circumstances, List<String> stages) {
    /** Holds always. */
    public static final Condition ALWAYS = new Condition(List.of(), null, Map.of());

    public Condition {
        sites = List.copyOf(requireNonNull(sites, "sites"));
        SortedMap<String, Boolean> sorted = new TreeMap<>();
        requireNonNull(circumstances, "circumstances")
                .forEach((id, must) -> sorted.put(Ids.check(id, "circumstance"), requireNonNull(must, "must")));
        circumstances = Collections.unmodifiableSortedMap(sorted);
        stages = requireNonNull(stages, "stages").stream()
                .map(id -> Ids.check(id, "stage"))
                .distinct()
                .sorted()
                .toList();
    }

    /** Holds in any stage. */
    public Condition(List<BodySite> sites, @Nullable Laterality side, Map<String, Boolean> circumstances) {
        this(sites, side, circumstances, List.of());
    }

    public static Condition at(BodySite... sites) {
        return new Condition(List.of(sites), null, Map.of());
    }

    /** Holds where the circumstance does. */
    public static Condition given(String circumstance) {
        return new Condition(List.of(), null, Map.of(circumstance, true));
    }

    /** Holds in one of the stages. */
    public static Condition in(String... stages) {
        return ALWAYS.withStages(List.of(stages));
    }

    /** This, in one of these stages only; in any if there are none. */
    public Condition withStages(List<String> only) {
        return new Condition(sites, side, circumstances, only);
    }

    public boolean isAlways() {
        return equals(ALWAYS);
    }

    /**
     * Whether the rule holds for a session at the site, as far as its stage and the circumstances are known.
     *
     * @param stage the id of the session's stage; null if it is not known
     */
    public Answer holds(BodySite site, Laterality sessionSide, @Nullable String stage, Circumstances known) {
        Answer answer = Answer.of(sites.isEmpty() || sites.stream().anyMatch(site::isWithin))
                .and(Answer.of(side == null || side.overlaps(sessionSide)))
                .and(holdsIn(stage));
        for (Map.Entry<String, Boolean> entry : circumstances.entrySet()) {
            Answer is = known.of(entry.getKey());
            answer = answer.and(entry.getValue() ? is : is.not());
        }
        return answer;
    }

    private Answer holdsIn(@Nullable String stage) {
        if (stages.isEmpty()) {
            return Answer.YES;
        }
        return stage == null ? Answer.UNKNOWN : Answer.of(stages.contains(stage));
    }

    /**
     * What the rule still hangs on for a session at the site: {@link #ALWAYS} if it is known to hold, else the
     * circumstances that are not known, and the stages if the session's is not. Empty if it is known not to hold.
     *
     * @param stage the id of the session's stage; null if it is not known
     */
    public Optional<Condition> open(
            BodySite site, Laterality sessionSide, @Nullable String stage, Circumstances known) {
        return switch (holds(site, sessionSide, stage, known)) {
            case NO -> Optional.empty();
            case YES -> Optional.of(ALWAYS);
            case UNKNOWN -> {
                SortedMap<String, Boolean> unknown = new TreeMap<>(circumstances);
                unknown.keySet().removeIf(id -> known.of(id) != Answer.UNKNOWN);
                yield Optional.of(new Condition(List.of(), null, unknown, stage == null ? stages : List.of()));
            }
        };
    }

    /**
     * Whether some circumstance must hold for one and must not for the other: then never do both hold together. Stages
     * do not count, since a rule of one stage and a rule of the next can hold on the same day.
     */
    public boolean excludes(Condition other) {
        requireNonNull(other, "other");
        return circumstances.entrySet().stream().anyMatch(entry -> {
            Boolean must = other.circumstances.get(entry.getKey());
            return must != null && !must.equals(entry.getValue());
        });
    }

    /**
     * Whether both can hold for one session: their sites, their sides and their stages meet, and neither excludes the
     * other. Both are of one protocol; the stages of two protocols are different ones, whatever they are called.
     */
    public boolean canHoldWith(Condition other) {
        boolean sitesMeet = sites.isEmpty()
                || other.sites.isEmpty()
                || sites.stream().anyMatch(site -> other.sites.stream().anyMatch(site::overlaps));
        boolean sidesMeet = side == null || other.side == null || side.overlaps(other.side);
        boolean stagesMeet =
                stages.isEmpty() || other.stages.isEmpty() || stages.stream().anyMatch(other.stages::contains);
        return sitesMeet && sidesMeet && stagesMeet && !excludes(other);
    }
}
