package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ReferenceShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.evidence.Citation;
import dev.regimen.core.evidence.Disagreement;
import dev.regimen.core.evidence.NotStated;
import dev.regimen.core.evidence.Source;
import dev.regimen.core.value.Localized;
import java.util.List;

/** What sources do not say, and what they say against each other. */
final class StatementShapes {
    static final Shape<NotStated> NOT_STATED = new NotStatedShape();
    static final Shape<Disagreement> DISAGREEMENT = new DisagreementShape();

    private StatementShapes() {}

    private static final class NotStatedShape extends ObjectShape<NotStated> {
        private static final Shape<Source> SOURCE = new ReferenceShape<>(Source.class, "a source", Source::id);

        private final Field<String> fact = id("fact");
        private final Field<String> what = required("what", Scalars.TEXT);
        private final Field<List<Source>> lookedIn = required("looked-in", SOURCE.oneOrMany());

        NotStatedShape() {
            super("not-stated", "a fact that no source states");
        }

        @Override
        protected void take(NotStated notStated, Values into) {
            into.put(fact, notStated.fact());
            into.put(what, notStated.what());
            into.put(lookedIn, notStated.lookedIn());
        }

        @Override
        protected NotStated build(Values values) {
            return new NotStated(values.get(fact), values.get(what), values.get(lookedIn));
        }
    }

    private static final class DisagreementShape extends ObjectShape<Disagreement> {
        private final Field<String> id = id("disagreement");
        private final Field<Localized<String>> about = required("about", Texts.LOCALIZED);
        private final Field<List<Disagreement.Position>> positions = required("says", new PositionShape().list());

        DisagreementShape() {
            super("disagreement", "what sources disagree about");
        }

        @Override
        protected void take(Disagreement disagreement, Values into) {
            into.put(id, disagreement.id());
            into.put(about, disagreement.about());
            into.put(positions, disagreement.positions());
        }

        @Override
        protected Disagreement build(Values values) {
            return new Disagreement(values.get(id), values.get(about), values.get(positions));
        }
    }

    private static final class PositionShape extends ObjectShape<Disagreement.Position> {
        private final Field<Localized<String>> says = required("is", Texts.LOCALIZED);
        private final Field<List<Citation>> citations = required("source", EvidenceShapes.CITATION.oneOrMany());

        PositionShape() {
            super("position", "what a source says");
        }

        @Override
        protected void take(Disagreement.Position position, Values into) {
            into.put(says, position.says());
            into.put(citations, position.citations());
        }

        @Override
        protected Disagreement.Position build(Values values) {
            return new Disagreement.Position(values.get(says), values.get(citations));
        }
    }
}
