package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.node.Node;
import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.Reading;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.value.Localized;
import java.util.List;
import java.util.Locale;

/** A practice's file. Its people name its sites, which therefore come first. */
public final class PracticeShape extends ObjectShape<Practice> {
    /** The one instance. */
    public static final PracticeShape PRACTICE = new PracticeShape();

    private final Field<String> id = id("practice");
    private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
    private final Field<List<Locale>> languages = required("languages", Scalars.LANGUAGE_TAG.oneOrMany());
    private final Field<String> url = optional("url", Scalars.TEXT);
    private final Field<List<Site>> sites = list("sites", SiteShapes.SITE.declaredAs(Site.class));
    private final Field<List<Practitioner>> practitioners = list("practitioners", PersonShapes.PRACTITIONER);
    private final Field<List<Staff>> staff = list("staff", PersonShapes.STAFF);
    private final Field<List<Practice.Travel>> travel = list("travel", new TravelShape());

    private static final class TravelShape extends ObjectShape<Practice.Travel> {
        private final Field<String> from = required("from", PersonShapes.SITE_ID);
        private final Field<String> to = required("to", PersonShapes.SITE_ID);
        private final Field<Integer> minutes = required("takes", Scalars.MINUTE_COUNT);

        TravelShape() {
            super("travel", "how long it takes between two sites");
        }

        @Override
        protected void take(Practice.Travel travel, Values into) {
            into.put(from, travel.from());
            into.put(to, travel.to());
            into.put(minutes, travel.minutes());
        }

        @Override
        protected Practice.Travel build(Values values) {
            return new Practice.Travel(values.get(from), values.get(to), values.get(minutes));
        }
    }

    private PracticeShape() {
        super("practice", "a practice");
    }

    @Override
    protected Reading enter(Node.Mapping node, Reading at) {
        return at.scoped();
    }

    @Override
    protected void take(Practice practice, Values into) {
        into.put(id, practice.id());
        into.put(name, practice.name());
        into.put(languages, practice.languages());
        into.put(url, practice.url());
        into.put(sites, practice.sites());
        into.put(practitioners, practice.practitioners());
        into.put(staff, practice.staff());
        into.put(travel, practice.travel());
    }

    @Override
    protected Practice build(Values values) {
        return new Practice(
                values.get(id),
                values.get(name),
                values.get(languages),
                values.get(sites),
                values.get(practitioners),
                values.get(staff),
                values.get(travel),
                values.find(url));
    }
}
