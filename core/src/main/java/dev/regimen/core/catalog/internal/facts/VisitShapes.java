package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.AlternativesShape;
import dev.regimen.core.catalog.internal.shape.AlternativesShape.Alternative;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.MapShape;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ReferenceShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.QuantityRange;
import dev.regimen.core.value.ResourceKind;
import dev.regimen.core.visit.Dose;
import dev.regimen.core.visit.Need;
import dev.regimen.core.visit.Segment;
import dev.regimen.core.visit.Substance;
import dev.regimen.core.visit.Visit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens on one occasion, and what is given. */
final class VisitShapes {
    private static final Shape<Substance> SUBSTANCE =
            new ReferenceShape<>(Substance.class, "a substance", Substance::id);
    private static final Shape<Dose> DOSE = new AlternativesShape<>(
            "a dose",
            List.of(
                    Alternative.withKey("places", Dose.DoseMap.class, new DoseMapShape()),
                    Alternative.withKey("of", Dose.Solution.class, new SolutionShape())));
    private static final Shape<List<Need>> NEEDS = new MapShape<>(
                    "what is needed, such as {room: procedure}",
                    Scalars.words("a kind of resource", ResourceKind.class),
                    Scalars.ID.oneOrMany())
            .oneOrMany()
            .map(VisitShapes::flat, VisitShapes::grouped);
    private static final Shape<Segment> SEGMENT = new SegmentShape();

    static final Shape<Visit> VISIT = new VisitShape();

    private VisitShapes() {}

    private static List<Need> flat(List<Map<ResourceKind, List<String>>> groups) {
        List<Need> needs = new ArrayList<>();
        groups.forEach(group -> group.forEach(
                (kind, capabilities) -> capabilities.forEach(capability -> needs.add(new Need(kind, capability)))));
        return needs;
    }

    // a mapping holds each kind once, so a kind that comes back later begins another one
    private static List<Map<ResourceKind, List<String>>> grouped(List<Need> needs) {
        List<Map<ResourceKind, List<String>>> groups = new ArrayList<>();
        Map<ResourceKind, List<String>> group = Map.of();
        ResourceKind last = null;
        for (Need need : needs) {
            if (group.isEmpty() || need.kind() != last && group.containsKey(need.kind())) {
                group = new LinkedHashMap<>();
                groups.add(group);
            }
            group.computeIfAbsent(need.kind(), kind -> new ArrayList<>()).add(need.capability());
            last = need.kind();
        }
        return groups;
    }

    private static final class SolutionShape extends ObjectShape<Dose.Solution> {
        private final Field<Substance> substance = required("of", SUBSTANCE);
        private final Field<QuantityRange> concentration = optional("concentration", ValueShapes.QUANTITY_RANGE);
        private final Field<QuantityRange> amount = optional("amount", ValueShapes.QUANTITY_RANGE);
        private final Field<QuantityRange> volume = optional("volume", ValueShapes.QUANTITY_RANGE);
        private final Field<CountRange> points = optional("points", ValueShapes.COUNT_RANGE);
        private final Field<BodySite> target = optional("target", ValueShapes.SITE);
        private final Field<Localized<String>> goal = optional("goal", Texts.LOCALIZED);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        SolutionShape() {
            super("solution", "a solution");
        }

        @Override
        protected void take(Dose.Solution solution, Values into) {
            into.put(substance, solution.substance());
            into.put(concentration, solution.concentration());
            into.put(amount, solution.amount());
            into.put(volume, solution.volume());
            into.put(points, solution.points());
            into.put(target, solution.target());
            into.put(goal, solution.goal());
            into.put(citations, solution.citations());
        }

        @Override
        protected Dose.Solution build(Values values) {
            return new Dose.Solution(
                    values.get(substance),
                    values.find(concentration),
                    values.find(amount),
                    values.find(volume),
                    values.find(points),
                    values.find(target),
                    values.find(goal),
                    values.get(citations));
        }
    }

    private static final class DoseMapShape extends ObjectShape<Dose.DoseMap> {
        private final Field<Substance> substance = required("of", SUBSTANCE);
        private final Field<QuantityRange> total = required("total", ValueShapes.QUANTITY_RANGE);
        private final Field<List<Dose.DoseMap.Place>> places = required("places", new PlaceShape().list());
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        DoseMapShape() {
            super("dose-map", "a dose map");
        }

        @Override
        protected void take(Dose.DoseMap doseMap, Values into) {
            into.put(substance, doseMap.substance());
            into.put(total, doseMap.total());
            into.put(places, doseMap.places());
            into.put(citations, doseMap.citations());
        }

        @Override
        protected Dose.DoseMap build(Values values) {
            return new Dose.DoseMap(
                    values.get(substance), values.get(places), values.get(total), values.get(citations));
        }
    }

    private static final class PlaceShape extends ObjectShape<Dose.DoseMap.Place> {
        private final Field<BodySite> site = required("site", ValueShapes.SITE);
        private final Field<Laterality> side = optional("side", ValueShapes.SIDE, Laterality.NONE);
        private final Field<QuantityRange> amount = required("amount", ValueShapes.QUANTITY_RANGE);
        private final Field<CountRange> points = optional("points", ValueShapes.COUNT_RANGE, CountRange.exactly(1));
        private final Field<Boolean> optional = optional("optional", Scalars.YES_OR_NO, false);

        PlaceShape() {
            super("place", "a place of a dose map");
        }

        @Override
        protected void take(Dose.DoseMap.Place place, Values into) {
            into.put(site, place.site());
            into.put(side, place.side());
            into.put(amount, place.amount());
            into.put(points, place.points());
            into.put(optional, place.optional());
        }

        @Override
        protected Dose.DoseMap.Place build(Values values) {
            return new Dose.DoseMap.Place(
                    values.get(site), values.get(side), values.get(amount), values.get(points), values.get(optional));
        }
    }

    private static final class SegmentShape extends ObjectShape<Segment> {
        private final Field<String> id = id("segment");
        private final Field<Segment.As> as =
                optional("as", Scalars.words("a part of a visit", Segment.As.class), Segment.As.CARE);
        private final Field<Duration> lasts = required("lasts", ValueShapes.DURATION);
        private final Field<List<Need>> needs = optional("needs", NEEDS, List.of());
        private final Field<List<Dose>> doses = oneOrMany("dose", DOSE);
        private final Field<Boolean> anchor = optional("anchor", Scalars.YES_OR_NO, false);
        private final Field<String> procedure = optional("procedure", LimitShapes.EVENT_KIND);
        private final Field<Boolean> optional = optional("optional", Scalars.YES_OR_NO, false);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        SegmentShape() {
            super("segment", "a segment of a visit");
        }

        @Override
        protected void take(Segment segment, Values into) {
            into.put(id, segment.id());
            into.put(as, segment.as());
            into.put(lasts, segment.lasts());
            into.put(needs, segment.needs());
            into.put(doses, segment.doses());
            into.put(anchor, segment.anchor());
            into.put(procedure, segment.procedure());
            into.put(optional, segment.optional());
            into.put(citations, segment.citations());
        }

        @Override
        protected Segment build(Values values) {
            return new Segment(
                    values.get(id),
                    values.get(as),
                    values.get(lasts),
                    values.get(needs),
                    values.get(doses),
                    values.get(anchor),
                    values.find(procedure),
                    values.get(optional),
                    values.get(citations));
        }
    }

    private static final class VariantShape extends ObjectShape<Visit.Variant> {
        private final Field<String> id = id("variant");
        private final Field<List<Segment>> segments = required("segments", SEGMENT.list());

        VariantShape() {
            super("variant", "a variant of a visit");
        }

        @Override
        protected void take(Visit.Variant variant, Values into) {
            into.put(id, variant.id());
            into.put(segments, variant.segments());
        }

        @Override
        protected Visit.Variant build(Values values) {
            return new Visit.Variant(values.get(id), values.get(segments));
        }
    }

    private static final class VisitShape extends ObjectShape<Visit> {
        private final Field<List<Segment>> segments = required("segments", SEGMENT.list());
        private final Field<List<Visit.Variant>> variants = list("variants", new VariantShape());

        VisitShape() {
            super("visit", "a visit");
            shorthandFor("segments");
        }

        @Override
        protected void take(Visit visit, Values into) {
            into.put(segments, visit.segments());
            into.put(variants, visit.variants());
        }

        @Override
        protected Visit build(Values values) {
            return new Visit(values.get(segments), values.get(variants));
        }
    }
}
