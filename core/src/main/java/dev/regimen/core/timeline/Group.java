package dev.regimen.core.timeline;

import dev.regimen.core.instruction.Advice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that says the same: the pieces of one advice by start, and the entries they unite to. The result is the same for
 * any order and any grouping of what goes in.
 */
record Group(Advice advice, List<Piece> pieces, List<TimelineEntry> entries) {
    private static final Comparator<Piece> BY_START =
            Comparator.comparing(Piece::span, Spans.BY_START).thenComparing(Piece::origin, Origin.ORDER);

    /** What the parts tell, by advice. */
    static List<Group> of(List<Part> parts) {
        Map<Advice, List<Piece>> pieces = new LinkedHashMap<>();
        for (Part part : parts) {
            for (Piece piece : part.pieces()) {
                pieces.computeIfAbsent(piece.advice(), advice -> new ArrayList<>())
                        .add(piece);
            }
        }
        List<Group> groups = new ArrayList<>(pieces.size());
        pieces.forEach((advice, saying) -> groups.add(of(advice, saying)));
        return groups;
    }

    private static Group of(Advice advice, List<Piece> pieces) {
        pieces.sort(BY_START);
        List<TimelineEntry> entries = new ArrayList<>();
        List<Span> margin = margin(advice, pieces);
        int start = 0;
        Span span = pieces.get(0).span();
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || !Spans.meet(span, pieces.get(i).span())) {
                entries.add(entry(advice, span, margin, pieces.subList(start, i)));
                start = i;
                span = i == pieces.size() ? span : pieces.get(i).span();
            } else {
                span = Spans.hull(span, pieces.get(i).span());
            }
        }
        return new Group(advice, pieces, entries);
    }

    // what some reading covers and not every one
    private static List<Span> margin(Advice advice, List<Piece> pieces) {
        if (areExact(pieces)) {
            return List.of();
        }
        List<Span> inner = new ArrayList<>();
        List<Span> outer = new ArrayList<>();
        boolean shortest = advice.direction().isToldForTheShortest();
        for (Piece piece : pieces) {
            (shortest ? inner : outer).add(piece.span());
            if (piece.otherwise() != null) {
                (shortest ? outer : inner).add(piece.otherwise());
            }
        }
        return Spans.minus(Spans.union(outer), inner);
    }

    // no stream: nearly all are, and there is one list for each advice
    private static boolean areExact(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (!piece.isExact()) {
                return false;
            }
        }
        return true;
    }

    private static TimelineEntry entry(Advice advice, Span span, List<Span> margin, List<Piece> pieces) {
        List<Span> near = margin.isEmpty()
                ? margin
                : margin.stream().filter(each -> Spans.touch(span, each)).toList();
        return new TimelineEntry(advice, span, near, origins(pieces));
    }

    private static List<Origin> origins(List<Piece> pieces) {
        if (pieces.size() == 1) {
            return List.of(pieces.get(0).origin());
        }
        List<Origin> sorted = new ArrayList<>(pieces.size());
        pieces.forEach(piece -> sorted.add(piece.origin()));
        sorted.sort(Origin.ORDER);
        List<Origin> origins = new ArrayList<>(sorted.size());
        for (Origin origin : sorted) {
            if (origins.isEmpty() || !origins.get(origins.size() - 1).equals(origin)) {
                origins.add(origin);
            }
        }
        return origins;
    }

    /** What was left out, each instruction and reason once, in order. */
    static List<LeftOut> leftOut(List<Part> parts) {
        Map<LeftOut.Cause, SortedSet<String>> sessions = new LinkedHashMap<>();
        for (Part part : parts) {
            for (LeftOut.Cause cause : part.leftOut()) {
                sessions.computeIfAbsent(cause, each -> new TreeSet<>())
                        .add(part.session().key());
            }
        }
        List<LeftOut> result = new ArrayList<>(sessions.size());
        sessions.forEach((cause, keys) -> result.add(new LeftOut(cause.instruction(), cause.reason(), keys)));
        result.sort(LeftOut.ORDER);
        return result;
    }
}
