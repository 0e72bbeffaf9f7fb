package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Advice;
import dev.regimen.core.instruction.Instruction.Direction;
import dev.regimen.core.instruction.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes out of each advice what something stricter forbids. */
final class Stricter {
    private static final Comparator<Advice> BY_GRAVITY = Comparator.comparing(Advice::direction, Direction.byGravity())
            .thenComparing(advice -> advice.subject().id());

    private final List<ShownTimeline.Line> lines = new ArrayList<>();
    private final List<ShownTimeline.Cut> cut = new ArrayList<>();

    /** Something stricter and when it holds together with an entry. */
    private record Hit(TimelineEntry stricter, Span common) {
        boolean isCertain() {
            return !stricter.isConditional();
        }

        boolean covers(TimelineEntry entry) {
            return stricter.advice().subject().covers(entry.advice().subject());
        }
    }

    /** A part of an entry with what it does not hold for. */
    private record Part(Span span, List<Subject> except) {}

    /** What is said alike in several parts of an entry. */
    private record Said(List<Subject> except, List<Advice> unless) {}

    private Stricter() {}

    static ShownTimeline shown(List<Group> groups) {
        Contradictions contradictions = new Contradictions(groups);
        Stricter stricter = new Stricter();
        for (Group group : groups) {
            stricter.add(group, contradictions.stricterThan(group));
        }
        return new ShownTimeline(stricter.lines, stricter.cut);
    }

    private void add(Group group, List<Group> overruling) {
        Map<TimelineEntry, List<Hit>> hits = new IdentityHashMap<>();
        for (Group stricter : overruling) {
            Contradictions.meetings(
                    stricter.entries(),
                    TimelineEntry::span,
                    group.entries(),
                    TimelineEntry::span,
                    (by, entry, common) -> hits.computeIfAbsent(entry, each -> new ArrayList<>())
                            .add(new Hit(by, common)));
        }
        for (TimelineEntry entry : group.entries()) {
            List<Hit> hit = hits.get(entry);
            if (hit == null) {
                lines.add(new ShownTimeline.Line(entry, entry.span(), List.of(), List.of()));
            } else {
                add(entry, hit);
            }
        }
    }

    private void add(TimelineEntry entry, List<Hit> hits) {
        List<Part> parts = List.of(new Part(entry.span(), List.of()));
        for (Hit hit : hits) {
            if (hit.isCertain()) {
                boolean whole = hit.covers(entry);
                if (whole) {
                    cut.add(new ShownTimeline.Cut(entry, hit.common(), hit.stricter()));
                }
                parts = parts.stream()
                        .flatMap(part -> without(part, hit, whole).stream())
                        .toList();
            }
        }
        Map<Said, List<Span>> said = new LinkedHashMap<>();
        for (Part part : parts) {
            said.computeIfAbsent(new Said(part.except(), unless(part, hits)), each -> new ArrayList<>())
                    .add(part.span());
        }
        said.forEach((alike, spans) -> Spans.union(spans)
                .forEach(span -> lines.add(new ShownTimeline.Line(entry, span, alike.except(), alike.unless()))));
    }

    // what the hit leaves, and unless it takes the whole subject, what it takes with its subject excepted
    private static List<Part> without(Part part, Hit hit, boolean whole) {
        Span forbidden = hit.stricter().span();
        List<Part> left = new ArrayList<>();
        part.span().minus(forbidden).forEach(span -> left.add(new Part(span, part.except())));
        if (!whole) {
            part.span().intersection(forbidden).ifPresent(span -> left.add(new Part(span, except(part, hit))));
        }
        return left;
    }

    private static List<Subject> except(Part part, Hit hit) {
        List<Subject> more = new ArrayList<>(part.except());
        more.add(hit.stricter().advice().subject());
        return more.stream()
                .distinct()
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    private static List<Advice> unless(Part part, List<Hit> hits) {
        return hits.stream()
                .filter(hit -> !hit.isCertain()
                        && hit.stricter().span().intersection(part.span()).isPresent())
                .map(hit -> hit.stricter().advice())
                .distinct()
                .sorted(BY_GRAVITY)
                .toList();
    }
}
