package dev.regimen.core.catalog.internal.facts;

import dev.regimen.core.catalog.internal.shape.Field;
import dev.regimen.core.catalog.internal.shape.MapShape;
import dev.regimen.core.catalog.internal.shape.ObjectShape;
import dev.regimen.core.catalog.internal.shape.ScalarShape;
import dev.regimen.core.catalog.internal.shape.Scalars;
import dev.regimen.core.catalog.internal.shape.Shape;
import dev.regimen.core.catalog.internal.shape.Values;
import dev.regimen.core.catalog.internal.text.Texts;
import dev.regimen.core.hours.Hours;
import dev.regimen.core.hours.Leave;
import dev.regimen.core.practice.Capability;
import dev.regimen.core.practice.Npi;
import dev.regimen.core.practice.PersonName;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Qualification;
import dev.regimen.core.practice.Site;
import dev.regimen.core.practice.Specialty;
import dev.regimen.core.practice.Staff;
import dev.regimen.core.value.Coding;
import dev.regimen.core.value.Image;
import dev.regimen.core.value.Localized;
import dev.regimen.core.value.RichText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The people of a practice. */
final class PersonShapes {
    static final Shape<String> SITE_ID = Scalars.ID.naming(Site.class, "a site", id -> id);
    private static final Shape<PersonName> NAME = new NameShape();
    private static final Shape<Map<String, Hours>> HOURS_BY_SITE =
            new MapShape<>("hours by site", SITE_ID, HoursShapes.HOURS);

    static final Shape<Practitioner> PRACTITIONER = new PractitionerShape();
    static final Shape<Staff> STAFF = new StaffShape();

    private PersonShapes() {}

    private static final class NameShape extends ObjectShape<PersonName> {
        private final Field<String> given = optional("given", Scalars.TEXT);
        private final Field<String> family = required("family", Scalars.TEXT);
        private final Field<String> prefix = optional("prefix", Scalars.TEXT);
        private final Field<String> suffix = optional("suffix", Scalars.TEXT);

        NameShape() {
            super("person-name", "a person's name");
        }

        @Override
        protected void take(PersonName personName, Values into) {
            into.put(given, personName.given());
            into.put(family, personName.family());
            into.put(prefix, personName.prefix());
            into.put(suffix, personName.suffix());
        }

        @Override
        protected PersonName build(Values values) {
            return new PersonName(values.get(family), values.find(given), values.find(prefix), values.find(suffix));
        }
    }

    private static final class QualificationShape extends ObjectShape<Qualification> {
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<Coding> code = optional("code", ValueShapes.CODING);
        private final Field<String> issuer = optional("issuer", Scalars.TEXT);
        private final Field<LocalDate> first = optional("first", Scalars.LOCAL_DATE);
        private final Field<LocalDate> last = optional("last", Scalars.LOCAL_DATE);

        QualificationShape() {
            super("qualification", "a qualification");
        }

        @Override
        protected void take(Qualification qualification, Values into) {
            into.put(name, qualification.name());
            into.put(code, qualification.code());
            into.put(issuer, qualification.issuer());
            into.put(first, qualification.first());
            into.put(last, qualification.last());
        }

        @Override
        protected Qualification build(Values values) {
            return new Qualification(
                    values.get(name), values.find(code), values.find(issuer), values.find(first), values.find(last));
        }
    }

    private static final class SpecialtyShape extends ObjectShape<Specialty> {
        private final Field<Localized<String>> name = required("name", Texts.LOCALIZED);
        private final Field<List<Coding>> codes = oneOrMany("codes", ValueShapes.CODING);

        SpecialtyShape() {
            super("specialty", "a specialty");
        }

        @Override
        protected void take(Specialty specialty, Values into) {
            into.put(name, specialty.name());
            into.put(codes, specialty.codes());
        }

        @Override
        protected Specialty build(Values values) {
            return new Specialty(values.get(name), values.get(codes));
        }
    }

    private static final class CapabilityShape extends ObjectShape<Capability> {
        private final Field<String> id = id("can");
        private final Field<List<String>> sites = oneOrMany("at", SITE_ID);

        CapabilityShape() {
            super("capability", "a procedure or skill");
            shorthandFor("can");
        }

        @Override
        protected void take(Capability capability, Values into) {
            into.put(id, capability.id());
            into.put(sites, List.copyOf(capability.sites()));
        }

        @Override
        protected Capability build(Values values) {
            return new Capability(values.get(id), Set.copyOf(values.get(sites)));
        }
    }

    private static final class PractitionerShape extends ObjectShape<Practitioner> {
        private final Field<String> id = id("practitioner");
        private final Field<PersonName> name = required("name", NAME);
        private final Field<Npi> npi =
                optional("npi", ScalarShape.ofNumberLike("an NPI", Npi::parse, "^[12][0-9]{9}$"));
        private final Field<List<Qualification>> qualifications = oneOrMany("qualifications", new QualificationShape());
        private final Field<List<Specialty>> specialties = oneOrMany("specialties", new SpecialtyShape());
        private final Field<List<Locale>> languages = oneOrMany("languages", Scalars.LANGUAGE_TAG);
        private final Field<List<Capability>> capabilities = oneOrMany("can", new CapabilityShape());
        private final Field<Map<String, Hours>> hours = optional("hours", HOURS_BY_SITE, Map.of());
        private final Field<List<Leave>> leave = oneOrMany("leave", HoursShapes.LEAVE);
        private final Field<Localized<RichText>> biography = optional("biography", Texts.LOCALIZED_RICH);
        private final Field<Image> photo = optional("photo", ValueShapes.IMAGE);
        private final Field<String> url = optional("url", Scalars.TEXT);

        PractitionerShape() {
            super("practitioner", "a practitioner");
        }

        @Override
        protected void take(Practitioner practitioner, Values into) {
            into.put(id, practitioner.id());
            into.put(name, practitioner.name());
            into.put(npi, practitioner.npi());
            into.put(qualifications, practitioner.qualifications());
            into.put(specialties, practitioner.specialties());
            into.put(languages, practitioner.languages());
            into.put(capabilities, practitioner.capabilities());
            into.put(hours, practitioner.hours());
            into.put(leave, practitioner.leave());
            into.put(biography, practitioner.biography());
            into.put(photo, practitioner.photo());
            into.put(url, practitioner.url());
        }

        @Override
        protected Practitioner build(Values values) {
            return new Practitioner(
                    values.get(id),
                    values.get(name),
                    values.find(npi),
                    values.get(qualifications),
                    values.get(specialties),
                    values.get(languages),
                    values.get(capabilities),
                    values.get(hours),
                    values.get(leave),
                    values.find(biography),
                    values.find(photo),
                    values.find(url));
        }
    }

    private static final class StaffShape extends ObjectShape<Staff> {
        private final Field<String> id = id("staff");
        private final Field<PersonName> name = required("name", NAME);
        private final Field<List<String>> roles = oneOrMany("roles", Scalars.ID);
        private final Field<List<Locale>> languages = oneOrMany("languages", Scalars.LANGUAGE_TAG);
        private final Field<Map<String, Hours>> hours = optional("hours", HOURS_BY_SITE, Map.of());
        private final Field<List<Leave>> leave = oneOrMany("leave", HoursShapes.LEAVE);

        StaffShape() {
            super("staff", "a member of staff");
        }

        @Override
        protected void take(Staff staff, Values into) {
            into.put(id, staff.id());
            into.put(name, staff.name());
            into.put(roles, List.copyOf(staff.roles()));
            into.put(languages, staff.languages());
            into.put(hours, staff.hours());
            into.put(leave, staff.leave());
        }

        @Override
        protected Staff build(Values values) {
            return new Staff(
                    values.get(id),
                    values.get(name),
                    Set.copyOf(values.get(roles)),
                    values.get(languages),
                    values.get(hours),
                    values.get(leave));
        }
    }
}
