package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.AlternativesShape;
import dev.regimen.core.catalog.internal.shape.AlternativesShape.Alternative;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ReferenceShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.value.BodySite;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.CountRange;
import dev.regimen.core.value.Gap;
import dev.regimen.core.value.GapRange;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Laterality;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.Quantity;
import dev.regimen.core.value.QuantityRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The values of {@code core.value}, and lengths of time. */
final class ValueShapes {
    private static final String UNIT = "(days?|weeks?|months?|years?)";
    private static final String NUMBER = "[0-9]+([.][0-9]+)?";

    static final Shape<Gap> GAP = ScalarShape.of("a gap such as '3 weeks'", Gap::parse, "^[0-9]+ ?" + UNIT + "$");

    static final Shape<GapRange> GAP_RANGE = ScalarShape.of(
            "a range of gaps such as '2..4 weeks'",
            GapRange::parse,
            "^[0-9]+( ?" + UNIT + ")?([.][.][0-9]+ ?" + UNIT + ")?$");

    static final Shape<CountRange> COUNT_RANGE =
            ScalarShape.ofNumberLike("a count such as '2..3'", CountRange::parse, "^[0-9]+([.][.][0-9]+)?$");

    static final Shape<Quantity> QUANTITY =
            ScalarShape.of("a quantity such as '40 mg'", Quantity::parse, "^" + NUMBER + " ?[^\\s0-9.]\\S*$");

    static final Shape<QuantityRange> QUANTITY_RANGE = ScalarShape.of(
            "a range of quantities such as '12.5..25 %'",
            QuantityRange::parse, "^" + NUMBER + "([.][.]" + NUMBER + ")? ?[^\\s0-9.]\\S*$");

    static final Shape<Laterality> SIDE = Scalars.words("a side", Laterality.class);

    static final Shape<BodySite> SITE = new ReferenceShape<>(BodySite.class, "a body site", BodySite::id);

    static final Shape<Duration> DURATION = ScalarShape.of(
            "a length of time such as '20 minutes' or '24 hours'",
            Durations::parse,
            Durations::print,
            "^[0-9]{1,6} ?(minutes?|hours?|days?)$");

    static final Shape<Coding> CODING = new AlternativesShape<>(
            "a code such as 'HCPCS M0076'",
            List.of(
                    Alternative.single(Coding.class, CodingText::isShort, CodingText.SHAPE),
                    Alternative.withKey("system", Coding.class, new CodingShape())));

    static final Shape<Image> IMAGE = new ImageShape();

    private ValueShapes() {}

    /** A picture by reference. */
    private static final class ImageShape extends ObjectShape<Image> {
        private final Field<String> address = required("image", Scalars.TEXT);
        private final Field<Localized<String>> alternative = required("shows", Texts.LOCALIZED);

        ImageShape() {
            super("image", "an image");
        }

        @Override
        protected void take(Image image, Values into) {
            into.put(address, image.address());
            into.put(alternative, image.alternative());
        }

        @Override
        protected Image build(Values values) {
            return new Image(values.get(address), values.get(alternative));
        }
    }

    /** A code of any system. */
    private static final class CodingShape extends ObjectShape<Coding> {
        private final Field<String> system = required("system", Scalars.TEXT);
        private final Field<String> code = required("code", Scalars.TEXT);
        private final Field<String> display = optional("display", Scalars.TEXT);

        CodingShape() {
            super("coding", "a code");
        }

        @Override
        protected void take(Coding coding, Values into) {
            into.put(system, coding.system());
            into.put(code, coding.code());
            into.put(display, coding.display());
        }

        @Override
        protected Coding build(Values values) {
            return new Coding(values.get(system), values.get(code), values.find(display));
        }
    }

    /** Codes of systems that have a short name. */
    private static final class CodingText {
        private static final Map<String, String> SYSTEMS = Map.of(
                "HCPCS", "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
                "ICD-10-CM", "http://hl7.org/fhir/sid/icd-10-cm",
                "LOINC", "http://loinc.org",
                "RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm",
                "SNOMED", "http://snomed.info/sct");
        private static final Pattern FORM = Pattern.compile("([A-Za-z0-9-]+) +(\\S+)");

        static final Shape<Coding> SHAPE = ScalarShape.of(
                        "a code such as 'HCPCS M0076'", CodingText::parse, CodingText::print, "^[A-Za-z0-9-]+ +\\S+$")
                .notMeasuring();

        static boolean isShort(Coding coding) {
            return coding.display() == null
                    && SYSTEMS.containsValue(coding.system())
                    && FORM.matcher("X " + coding.code()).matches();
        }

        static String print(Coding coding) {
            String name = SYSTEMS.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(coding.system()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow();
            return name + " " + coding.code();
        }

        static Coding parse(String text) {
            var matcher = FORM.matcher(text.strip());
            String system = matcher.matches() ? SYSTEMS.get(matcher.group(1)) : null;
            if (system == null) {
                throw new IllegalArgumentException("a code is a system and its code, such as 'HCPCS M0076'; known"
                        + " systems are " + SYSTEMS.keySet().stream().sorted().toList()
                        + ", others are written {system: ..., code: ...}");
            }
            return Coding.of(system, matcher.group(2));
        }
    }
}
