package dev.regimen.core.visit;

import static java.util.Objects.requireNonNull;

import dev.regimen.core.value.Ids;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What happens on one occasion: segments one after the other. Setup comes first and turnover last, and at least one
 * segment is with the patient; the first of those is the arrival, which is the visit's start in every export.
 *
 * @param segments in order; at least one with the patient; ids differ; at most one is marked as anchor
 * @param variants other ways to hold the visit, such as under sedation; ids differ
 */
public record Visit(List<Segment> segments, List<Variant> variants) {

    /**
     * Another way to hold a visit.
     *
     * @param id the circumstance that asks for it, such as {@code sedation}
     * @param segments what happens then, instead
     */
    public record Variant(String id, List<Segment> segments) {
        public Variant {
            Ids.check(id, "id");
            segments = checked(segments);
        }
    }

    public Visit {
        segments = checked(segments);
        variants = List.copyOf(requireNonNull(variants, "variants"));
        if (variants.stream().map(Variant::id).distinct().count() < variants.size()) {
            throw new IllegalArgumentException("variants must have different ids");
        }
    }

    public static Visit of(Segment... segments) {
        return new Visit(List.of(segments), List.of());
    }

    /** This visit held in another way; itself if there is no variant of that id. */
    public Visit inVariant(String id) {
        requireNonNull(id, "id");
        return variants.stream()
                .filter(variant -> variant.id().equals(id))
                .findFirst()
                .map(variant -> new Visit(variant.segments(), List.of()))
                .orElse(this);
    }

    /** The first segment with the patient. */
    public Segment arrival() {
        return segments.get(arrivalIndex());
    }

    /** The segment that instruction hours count from: the marked one, else the first with a dose, else the arrival. */
    public Segment anchor() {
        return segments.stream()
                .filter(Segment::anchor)
                .findFirst()
                .or(() -> segments.stream().filter(s -> !s.doses().isEmpty()).findFirst())
                .orElseGet(this::arrival);
    }

    /** How long resources are claimed before the patient arrives. */
    public Duration beforeArrival() {
        return lengthOf(segments.subList(0, arrivalIndex()));
    }

    /** How long the patient is there. */
    public Duration withPatient() {
        return lengthOf(segments.stream().filter(s -> s.as() == Segment.As.CARE).toList());
    }

    /** How long after the arrival the anchor segment starts. */
    public Duration anchorOffset() {
        return lengthOf(segments.subList(arrivalIndex(), segments.indexOf(anchor())));
    }

    /** Setup, care and turnover together. */
    public Duration total() {
        return lengthOf(segments);
    }

    /** The ids of other procedures that the visit gives as well, sorted. */
    public Set<String> otherProcedures() {
        Set<String> ids = new TreeSet<>();
        for (Segment segment : segments) {
            String procedure = segment.procedure();
            if (procedure != null) {
                ids.add(procedure);
            }
        }
        return ids;
    }

    private int arrivalIndex() {
        int index = 0;
        while (segments.get(index).as() != Segment.As.CARE) {
            index++;
        }
        return index;
    }

    private static Duration lengthOf(List<Segment> parts) {
        return parts.stream().map(Segment::lasts).reduce(Duration.ZERO, Duration::plus);
    }

    private static List<Segment> checked(List<Segment> segments) {
        List<Segment> copy = List.copyOf(requireNonNull(segments, "segments"));
        if (copy.stream().noneMatch(s -> s.as() == Segment.As.CARE)) {
            throw new IllegalArgumentException("segments must hold at least one with the patient");
        }
        if (copy.stream().filter(Segment::anchor).count() > 1) {
            throw new IllegalArgumentException("segments must not mark more than one anchor");
        }
        Set<String> ids = new HashSet<>();
        Segment.As phase = Segment.As.SETUP;
        for (Segment segment : copy) {
            if (!ids.add(segment.id())) {
                throw new IllegalArgumentException("segments name '%s' twice".formatted(segment.id()));
            }
            if (segment.as().compareTo(phase) < 0) {
                throw new IllegalArgumentException(
                        "segments must be setup, then with the patient, then turnover; '%s' comes too late"
                                .formatted(segment.id()));
            }
            phase = segment.as();
        }
        return copy;
    }
}
