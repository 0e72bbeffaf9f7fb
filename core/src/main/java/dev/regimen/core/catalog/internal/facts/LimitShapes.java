package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Branch;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.instruction.Condition;
import dev.regimen.core.limit.Contraindication;
import dev.regimen.core.limit.RollingCap;
import dev.regimen.core.limit.RollingCap.Counted;
import dev.regimen.core.limit.Separation;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may not be done, or not so often. */
final class LimitShapes {
    /** What an event of a patient may be: a procedure, or a subject such as a vaccination. */
    static final Shape<String> EVENT_KIND = Scalars.ID.naming(EventKind.class, "a procedure or of a subject", id -> id);

    static final Shape<RollingCap> CAP = new CapShape();
    static final Shape<Separation> SEPARATION = new SeparationShape();
    static final Shape<Contraindication> CONTRAINDICATION = new ContraindicationShape();

    private LimitShapes() {}

    /** So many events, or so much of a dose. */
    private record Most(int amount, @Nullable String unit) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?: ?([A-Za-z%{\\[]\\S{0,19}))?");

        static Most parse(String text) {
            Matcher matcher = FORM.matcher(text.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException(
                        "the most is a whole number, with its unit if it is a dose: '4' or '80 mg'");
            }
            return new Most(Integer.parseInt(matcher.group(1)), matcher.group(2));
        }

        static Most of(RollingCap cap) {
            return new Most(cap.most(), cap.counts() instanceof Counted.DoseOf dose ? dose.unit() : null);
        }

        @Override
        public String toString() {
            return unit == null ? String.valueOf(amount) : amount + " " + unit;
        }
    }

    private static final class CapShape extends ObjectShape<RollingCap> {
        private final Field<String> id = id("cap");
        // the unit of a dose stands with its amount, so it is put in when the cap is built
        private final Field<Counted> counts = oneOf(List.of(
                Branch.of(
                        "of",
                        EVENT_KIND.oneOrMany(),
                        kinds -> new Counted.Events(Set.copyOf(kinds)),
                        counted -> counted instanceof Counted.Events events ? List.copyOf(events.kinds()) : null),
                Branch.of(
                        "dose-of",
                        Scalars.ID.naming(SubstanceOrClass.class, "a substance or class", id -> id),
                        substance -> new Counted.DoseOf(substance, ""),
                        counted -> counted instanceof Counted.DoseOf dose ? dose.substance() : null)));
        private final Field<Most> most = required(
                "most",
                ScalarShape.ofNumberLike(
                        "the most, such as '4' or '80 mg'", Most::parse, "^[0-9]+( ?[A-Za-z%{\\[]\\S*)?$"));
        private final Field<Gap> within = required("within", ValueShapes.GAP);
        private final Field<RollingCap.Per> per = optional(
                "per", Scalars.words("what is counted together", RollingCap.Per.class), RollingCap.Per.PATIENT);
        private final Field<List<BodySite>> sites = oneOrMany("site", ValueShapes.SITE);
        private final Field<RollingCap.SameDay> sameDay = optional(
                "same-day", Scalars.words("how one day counts", RollingCap.SameDay.class), RollingCap.SameDay.EACH);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        CapShape() {
            super("cap", "a cap");
        }

        @Override
        protected void take(RollingCap rollingCap, Values into) {
            into.put(id, rollingCap.id());
            into.put(counts, rollingCap.counts());
            into.put(most, Most.of(rollingCap));
            into.put(within, rollingCap.within());
            into.put(per, rollingCap.per());
            into.put(sites, rollingCap.sites());
            into.put(sameDay, rollingCap.sameDay());
            into.put(citations, rollingCap.citations());
        }

        @Override
        protected RollingCap build(Values values) {
            return new RollingCap(
                    values.get(id),
                    counted(values.get(counts), values.get(most).unit()),
                    values.get(most).amount(),
                    values.get(within),
                    values.get(per),
                    values.get(sites),
                    values.get(sameDay),
                    values.get(citations));
        }

        private static Counted counted(Counted counted, @Nullable String unit) {
            if (counted instanceof Counted.DoseOf dose) {
                if (unit == null) {
                    throw new IllegalArgumentException("'most' of a dose must have a unit, such as 80 mg");
                }
                return new Counted.DoseOf(dose.substance(), unit);
            }
            if (unit != null) {
                throw new IllegalArgumentException("'most' of events must have no unit");
            }
            return counted;
        }
    }

    private static final class SeparationShape extends ObjectShape<Separation> {
        private final Field<String> id = id("separation");
        private final Field<String> event = required("event", EVENT_KIND);
        private final Field<Gap> beforeEvent = optional("before-event", ValueShapes.GAP);
        private final Field<Gap> afterEvent = optional("after-event", ValueShapes.GAP);
        private final Field<Boolean> sameSite = optional("same-site", Scalars.YES_OR_NO, false);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        SeparationShape() {
            super("separation", "a separation");
        }

        @Override
        protected void take(Separation separation, Values into) {
            into.put(id, separation.id());
            into.put(event, separation.event());
            into.put(beforeEvent, separation.beforeEvent());
            into.put(afterEvent, separation.afterEvent());
            into.put(sameSite, separation.sameSite());
            into.put(citations, separation.citations());
        }

        @Override
        protected Separation build(Values values) {
            return new Separation(
                    values.get(id),
                    values.get(event),
                    values.find(beforeEvent),
                    values.find(afterEvent),
                    values.get(sameSite),
                    values.get(citations));
        }
    }

    private static final class ContraindicationShape extends ObjectShape<Contraindication> {
        private final Field<String> id = id("contraindication");
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<Condition> when = required("when", InstructionShapes.CONDITION);
        private final Field<Contraindication.Consequence> consequence =
                required("then", Scalars.words("a consequence", Contraindication.Consequence.class));
        private final Field<Localized<RichText>> detail = optional("detail", Texts.LOCALIZED_RICH);
        private final Field<List<Citation>> citations = oneOrMany("source", EvidenceShapes.CITATION);

        ContraindicationShape() {
            super("contraindication", "a contraindication");
        }

        @Override
        protected void take(Contraindication contraindication, Values into) {
            into.put(id, contraindication.id());
            into.put(name, contraindication.name());
            into.put(when, contraindication.when());
            into.put(consequence, contraindication.consequence());
            into.put(detail, contraindication.detail());
            into.put(citations, contraindication.citations());
        }

        @Override
        protected Contraindication build(Values values) {
            return new Contraindication(
                    values.get(id),
                    values.get(name),
                    values.get(when),
                    values.get(consequence),
                    values.find(detail),
                    values.get(citations));
        }
    }
}
